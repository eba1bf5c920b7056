#pragma once

#include "model/ladder.h"
#include "widgets/ladder_saver.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;
class QFrame;
class QPushButton;
class QToolButton;

namespace meari {

class LadderView;
class LazyCombo;
class Selection;

/// The exchange as a sequence diagram, with what one can do about it: whose and which times to
/// show, how large, and to take it elsewhere. Window's thread.
class LadderPanel : public QWidget
{
    Q_OBJECT
public:
    /// @param timeline, selection outlive the panel
    LadderPanel(Timeline &timeline, Selection &selection, QWidget *parent = nullptr);

    Ladder &ladder() { return m_ladder; }
    LadderView *view() const { return m_view; }
    QAction *copyAction() const { return m_copy; }
    QAction *saveAction() const { return m_save; }
    QAction *zoomInAction() const { return m_zoomIn; }
    QAction *fitAction() const { return m_fit; }

    QSize minimumSizeHint() const override;
    /// 0: everybody.
    void showOnlyClient(quint32 client);

    /// A sentence in the language of now, whenever it is asked for.
    using Sentence = std::function<QString()>;

    /// Ends in saved(), or in saveFailed(), or in both when something is missing from the file.
    void saveTo(const QString &fileName, LadderSaver::Form form);
    /// How many rows are copied at most; a file takes more than Mermaid likes to draw.
    static constexpr int mostCopiedRows = 1'000;

signals:
    void saved(const QString &sentence);
    void saveFailed(const meari::LadderPanel::Sentence &sentence);
    void copied();
    void copyCutShort(const meari::LadderPanel::Sentence &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void makeBar();
    void fillClients();
    void fillTimes();
    void showFollowing(bool following);
    void showEmptyText();
    void showPossible();
    void copy();
    void askWhereToSave();
    void retranslate();
    LadderPainter::Style pictureStyle() const;

    Ladder m_ladder;
    LadderView *m_view;
    QFrame *m_bar;
    LazyCombo *m_clients;
    QComboBox *m_times;
    QPushButton *m_follow;
    QToolButton *m_larger;
    QToolButton *m_smaller;
    QToolButton *m_fitButton;
    QToolButton *m_saveButton;
    QAction *m_copy;
    QAction *m_save;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_normal;
    QAction *m_fit;
};

} // namespace meari
