#pragma once

#include <QRadioButton>

namespace meari {

/// A radio button whose text wraps, as Qt's own does not. Plain text; an ampersand is one.
class ChoiceButton : public QRadioButton
{
    Q_OBJECT
public:
    explicit ChoiceButton(const QString &words, QWidget *parent = nullptr);

    const QString &words() const { return m_words; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int textLeft() const;
    int lead() const;

    const QString m_words;
};

} // namespace meari
