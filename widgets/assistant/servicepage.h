#pragma once

#include "reader/secretbytes.h"
#include "widgets/assistant/assistantpage.h"

#include <QTimer>

namespace madoguchi {

/// The way to the central service: the terminal's folders, or an address and a certificate; each tried here.
class ServicePage : public AssistantPage
{
    Q_OBJECT
public:
    ServicePage(Assistant &assistant, QWidget *parent);
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool asksFor(const QString &name) const override;
    void enter() override;
    void leave() override;
    bool isReady() override;
    void refresh() override;
    /// Of the clinic's first station, as typed; the field keeps it.
    [[nodiscard]] SecretBytes siteCode() const;
    void forget();

protected:
    void retranslate() override;

private:
    void buildFolders();
    void buildDirect();
    [[nodiscard]] bool isFolder() const;
    [[nodiscard]] bool isConsulting() const;
    void openCertificate();
    void tryService();
    void showFolders();
    void showCertificate();
    void showService();
    bool isDirectReady();
    void retranslateFolders();
    void retranslateDirect();

    SettingField *m_mode;
    QList<SettingField *> m_folderFields{};
    SettingField *m_face = nullptr;
    SettingField *m_owner = nullptr;
    SettingField *m_recordsReq = nullptr;
    SettingField *m_recordsRes = nullptr;
    QLineEdit *m_siteCode = nullptr;
    Notice *m_codeWrong = nullptr;
    Notice *m_folders = nullptr;
    SettingField *m_url = nullptr;
    SettingField *m_ca = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QPushButton *m_open = nullptr;
    Notice *m_opened = nullptr;
    QPushButton *m_try = nullptr;
    Notice *m_service = nullptr;
    QTimer m_look{};
    std::optional<Fault> m_notOpened{};
    bool m_toldUnreached = false; ///< the next "Next" goes on all the same
};

} // namespace madoguchi
