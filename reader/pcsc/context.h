#pragma once

#include "reader/cardfault.h"
#include "reader/pcsc/api.h"

#include <memory>

namespace madoguchi {

/// The fault that a PC/SC code means for a person at the reader.
CardError cardErrorFor(PcscCode code);

/// A connection to the PC/SC service, given back when it dies.
class Context
{
public:
    static Result<Context, PcscCode> establish(std::shared_ptr<PcscApi> pcsc);
    Context(Context &&other) noexcept;
    Context &operator=(Context &&other) noexcept;
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;
    ~Context();

    [[nodiscard]] PcscApi &api() const { return *m_pcsc; }
    [[nodiscard]] PcscContext handle() const { return m_handle; }

private:
    Context(std::shared_ptr<PcscApi> pcsc, PcscContext handle);
    void giveBack();

    std::shared_ptr<PcscApi> m_pcsc; ///< empty: moved from
    PcscContext m_handle = 0;
};

} // namespace madoguchi
