#pragma once

#include <QFileDialog>

namespace meari {

/// Asks for a file to save to and in which form, without stopping the window. The chosen form's
/// ending is added when the name has none. Deletes itself.
class SaveDialog : public QFileDialog
{
    Q_OBJECT
public:
    struct Form
    {
        QString name;   ///< "CSV, for spreadsheets"
        QString ending; ///< "csv"
    };

    /// @param name suggested, without an ending
    SaveDialog(const QString &title, const QString &name, const QList<Form> &forms,
               QWidget *parent);

signals:
    /// @param form its place in the list
    void chosen(const QString &fileName, int form);
};

} // namespace meari
