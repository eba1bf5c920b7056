#pragma once

#include <QRadioButton>
#include <QTextDocument>

namespace meari {

/// A radio button whose text is Markdown and wraps, as Qt's own does not.
class ChoiceButton : public QRadioButton
{
    Q_OBJECT
public:
    explicit ChoiceButton(const QString &markdown, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int lead() const;
    int textLeft() const;
    void render();

    const QString m_markdown;
    mutable QTextDocument m_document; ///< laid out for the width that is asked about
};

} // namespace meari
