#pragma once

#include <QLayout>

namespace meari {

/// A row that becomes two when the window is narrow or the type is large, so that nothing is ever
/// cut off.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// Whether the last item keeps to the far edge of its line.
    void setLastApart(bool on) { m_lastApart = on; }

    /// A widget of this layout that takes the room that is left on its line.
    void setWide(QWidget *widget) { m_wide = widget; }

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    QSize sizeOf(const QLayoutItem *item, int room) const;
    int arrange(const QRect &rect, bool place) const;
    void placeLine(const QList<QLayoutItem *> &items, const QRect &line, int used) const;

    QList<QLayoutItem *> m_items;
    QWidget *m_wide = nullptr;
    bool m_lastApart = false;
};

} // namespace meari
