#include "widgets/save_dialog.h"

#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

namespace meari {
namespace {

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace

SaveDialog::SaveDialog(const QString &title, const QString &name, const QList<Form> &forms,
                       QWidget *parent)
    : QFileDialog(parent, title, usualFolder())
    , m_name(name)
    , m_forms(forms)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(AcceptSave);
    setFileMode(AnyFile);
    // Widgets keep the locale that was there when the window was made.
    setLocale(QLocale());
    setLabelText(LookIn, tr("Folder:"));
    setLabelText(FileName, tr("File &name:"));
    setLabelText(FileType, tr("Type:"));
    setLabelText(Accept, tr("&Save"));
    setLabelText(Reject, tr("Cancel"));
    for (const Form &form : m_forms) {
        QString endings = QLatin1String("*.") + form.ending;
        for (const QString &other : form.otherEndings)
            endings += QLatin1String(" *.") + other;
        m_filters += form.name + QLatin1String(" (") + endings + QLatin1Char(')');
    }
    setNameFilters(m_filters);
    setDefaultSuffix(m_forms.constFirst().ending);
    selectFile(m_name + QLatin1Char('.') + m_forms.constFirst().ending);
    connect(this, &QFileDialog::filterSelected, this, &SaveDialog::followForm);
    connect(this, &QFileDialog::fileSelected, this,
            [this](const QString &fileName) { emit chosen(fileName, formOf(fileName)); });
}

// The name keeps what was typed, but for the ending.
void SaveDialog::followForm()
{
    const qsizetype form = m_filters.indexOf(selectedNameFilter());
    if (form < 0)
        return;
    const QFileInfo typed(selectedFiles().value(0));
    QString name = typed.isDir() || typed.fileName().isEmpty() ? m_name : typed.fileName();
    for (const Form &known : m_forms) {
        const QStringList endings = known.otherEndings + QStringList(known.ending);
        for (const QString &ending : endings) {
            if (name.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive)) {
                name.chop(ending.size() + 1);
                break;
            }
        }
    }
    setDefaultSuffix(m_forms[form].ending);
    selectFile(name + QLatin1Char('.') + m_forms[form].ending);
}

// What was typed goes before what was chosen.
int SaveDialog::formOf(const QString &fileName) const
{
    const QString ending = QFileInfo(fileName).suffix();
    const auto endsSo = [&](const Form &form) {
        return ending.compare(form.ending, Qt::CaseInsensitive) == 0 ||
               form.otherEndings.contains(ending, Qt::CaseInsensitive);
    };
    // Several forms may have the same ending.
    const int selected = int(qMax<qsizetype>(0, m_filters.indexOf(selectedNameFilter())));
    if (endsSo(m_forms[selected]))
        return selected;
    for (int form = 0; form < m_forms.size(); ++form) {
        if (endsSo(m_forms[form]))
            return form;
    }
    return selected;
}

} // namespace meari
