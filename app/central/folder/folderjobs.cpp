#include "app/central/folder/folderjobs.h"

#include <QFutureWatcher>

#include <utility>

namespace madoguchi {

FolderJobs::FolderJobs()
    : m_owner(std::make_unique<QObject>())
{ }

FolderJobs::~FolderJobs()
{
    m_owner.reset();
    m_thread.finish(patience);
}

void FolderJobs::leave()
{
    m_owner = std::make_unique<QObject>();
    m_thread.finish(std::chrono::milliseconds(0));
}

void FolderJobs::run(std::function<void()> work, std::function<void()> then)
{
    if (m_here) {
        work();
        if (then)
            then();
        return;
    }
    if (!then) {
        m_thread.run(std::move(work));
        return;
    }
    auto *const done = new QFutureWatcher<void>(m_owner.get());
    QObject::connect(done, &QFutureWatcher<void>::finished, done, [done, then = std::move(then)] {
        done->deleteLater();
        then(); // may destroy all of this
    });
    done->setFuture(m_thread.run(std::move(work)));
}

} // namespace madoguchi
