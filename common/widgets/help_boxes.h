#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QWidget;

namespace meari {

/// What a key does.
struct KeyHelp
{
    QList<QKeySequence> keys;
    QString does;
};

/// What the Help menus show. The boxes belong to their window, do not stop it, and are gone when
/// they are closed; all text is plain.
///
/// Keys are written as the menus write them; a list that is longer than the screen scrolls.
void showKeys(QWidget *window, const QString &title, const QList<KeyHelp> &rows);
void showAbout(QWidget *window, const QString &title, const QString &name, const QString &text);

} // namespace meari
