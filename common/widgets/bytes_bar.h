#pragma once

#include "event/terms.h"
#include "model/byte_focus.h"
#include "widgets/bytes_layout.h"

#include <QFrame>

class QComboBox;

namespace meari {

class ElidedLabel;

/// The row above the bytes: how they travelled, and what is shown of them.
class BytesBar : public QFrame
{
    Q_OBJECT
public:
    explicit BytesBar(Side side, QWidget *parent = nullptr);

    void setSummary(const QString &text);
    QString summary() const;
    void showScope(ByteFocus::Scope scope);
    void showForm(BytesLayout::Form form);
    void showDirection(ByteStream::Direction direction);
    /// Only where the directions differ is there something to choose.
    void offerDirections(bool offer);

signals:
    void scopeChosen(meari::ByteFocus::Scope scope);
    void formChosen(meari::BytesLayout::Form form);
    void directionChosen(meari::ByteStream::Direction direction);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Side m_side;
    ElidedLabel *m_summary;
    QComboBox *m_directions;
    QComboBox *m_scopes;
    QComboBox *m_forms;
};

} // namespace meari
