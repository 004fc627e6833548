#include "reader/mailbox.h"

#include <QObject>
#include <QThread>

#include <utility>

namespace madoguchi {

/// The address of the work: a child of the owner, so that it goes with it.
class Mailbox::Slot : public QObject
{
public:
    Slot(std::shared_ptr<Mailbox> mailbox, QObject *owner)
        : QObject(owner)
        , m_mailbox(std::move(mailbox))
    { }
    ~Slot() override
    {
        const std::lock_guard lock(m_mailbox->m_mutex);
        m_mailbox->m_slot = nullptr;
    }
    Q_DISABLE_COPY_MOVE(Slot)

private:
    std::shared_ptr<Mailbox> m_mailbox;
};

std::shared_ptr<Mailbox> Mailbox::at(QObject *owner)
{
    Q_ASSERT(owner && owner->thread() == QThread::currentThread());
    auto mailbox = std::make_shared<Mailbox>();
    mailbox->m_slot = new Slot(mailbox, owner);
    return mailbox;
}

void Mailbox::post(std::function<void()> work)
{
    const std::lock_guard lock(m_mutex); // the slot cannot die while it is held
    if (m_slot)
        QMetaObject::invokeMethod(m_slot, std::move(work), Qt::QueuedConnection);
}

void Mailbox::close()
{
    Slot *slot = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        slot = std::exchange(m_slot, nullptr);
    }
    if (slot)
        slot->deleteLater();
}

} // namespace madoguchi
