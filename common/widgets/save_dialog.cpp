#include "widgets/save_dialog.h"

#include <QStandardPaths>

namespace meari {

SaveDialog::SaveDialog(const QString &title, const QString &name, const QList<Form> &forms,
                       QWidget *parent)
    : QFileDialog(parent, title,
                  QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(AcceptSave);
    setFileMode(AnyFile);
    QStringList filters;
    for (const Form &form : forms)
        filters += form.name + QLatin1String(" (*.") + form.ending + QLatin1Char(')');
    setNameFilters(filters);
    setDefaultSuffix(forms.constFirst().ending);
    selectFile(name + QLatin1Char('.') + forms.constFirst().ending);
    connect(this, &QFileDialog::filterSelected, this, [this, filters, forms, name] {
        const qsizetype form = filters.indexOf(selectedNameFilter());
        if (form < 0)
            return;
        setDefaultSuffix(forms[form].ending);
        selectFile(name + QLatin1Char('.') + forms[form].ending);
    });
    connect(this, &QFileDialog::fileSelected, this, [this, filters](const QString &fileName) {
        emit chosen(fileName, int(qMax<qsizetype>(0, filters.indexOf(selectedNameFilter()))));
    });
}

} // namespace meari
