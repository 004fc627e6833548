#pragma once

#include "app/assistant.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace madoguchi {

class AccountsPage;
class AssistantPage;
class FinishPage;
class HelpPanel;
class Notice;
class PlainLabel;
class ServicePage;

/// The first-run assistant: page by page to a station that people can sign in to. Nothing is set up before
/// the last page. No dialogs; Enter goes on, Alt+Left back.
class AssistantWindow : public QWidget
{
    Q_OBJECT
public:
    /// `assistant` outlives it.
    explicit AssistantWindow(Assistant &assistant, QWidget *parent = nullptr);

    /// To the page of that name, where it has anything to ask.
    void turnTo(const QString &place);

Q_SIGNALS:
    void finished(); ///< the station can be opened

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addPage(AssistantPage *page);
    void makePages();
    [[nodiscard]] QList<AssistantPage *> wanted() const;
    [[nodiscard]] AssistantPage *current() const { return m_current; }
    [[nodiscard]] AssistantPage *firstPage() const;
    void turnTo(AssistantPage *page);
    void next();
    void back();
    void finish();
    void end(const QStringList &code);
    bool curesProblems();
    void keep();
    void fillHelp();
    void retranslate();

    Assistant &m_assistant;
    QList<AssistantPage *> m_pages{};
    ServicePage *m_service = nullptr;
    AccountsPage *m_accounts = nullptr;
    FinishPage *m_last = nullptr;
    AssistantPage *m_current = nullptr;
    PlainLabel *m_title;
    PlainLabel *m_step;
    QStackedWidget *m_stack;
    HelpPanel *m_help;
    Notice *m_notKept;
    QPushButton *m_back;
    QPushButton *m_next;
    bool m_isDone = false;
};

} // namespace madoguchi
