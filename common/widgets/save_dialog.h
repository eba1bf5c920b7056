#pragma once

#include <QFileDialog>

namespace meari {

/// Asks for a file to save to and in which form, without stopping the window. A name that is typed
/// with the ending of a form is saved in that form; where it has no ending, the chosen form's is
/// added. Speaks the language of now. Deletes itself.
class SaveDialog : public QFileDialog
{
    Q_OBJECT
public:
    struct Form
    {
        QString name;               ///< "CSV, for spreadsheets"
        QString ending;             ///< "csv"
        QStringList otherEndings{}; ///< that mean this form, too
    };

    /// @param name suggested, without an ending
    SaveDialog(const QString &title, const QString &name, const QList<Form> &forms,
               QWidget *parent);

signals:
    /// @param form its place in the list
    void chosen(const QString &fileName, int form);

private:
    void followForm();
    int formOf(const QString &fileName) const;

    const QString m_name;
    const QList<Form> m_forms;
    QStringList m_filters; ///< one per form
};

} // namespace meari
