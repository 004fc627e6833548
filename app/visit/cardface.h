#pragma once

#include "app/visit/facesource.h"
#include "reader/engine/faceengine.h"
#include "reader/readerhub.h"

#include <chrono>

namespace madoguchi {

/// The ways without the PIN, by a maker's face engine and the card on the reader.
class CardFace : public FaceSource
{
    Q_OBJECT
public:
    /// How long the camera looks for a face before it gives up.
    static constexpr std::chrono::seconds longestLook{ 30 };

    /// Both outlive it.
    CardFace(ReaderHub &hub, FaceEngine &engine, QObject *parent = nullptr);

    [[nodiscard]] Abilities abilities() const override;
    [[nodiscard]] std::optional<Fault> fault() const override;
    void prepare() override;
    void readCodeB(Answer<Done> answer) override;
    void verifyCodeB(Answer<Done> answer) override;
    void readFaceRecord(Answer<Done> answer) override;
    void match(Answer<FaceSight> answer) override;
    void unlock(Answer<Done> answer) override;
    void cancel() override;
    [[nodiscard]] CameraFrame photo() override;
    [[nodiscard]] std::optional<CardFront> front() const override { return m_front; }
    void forget() override;

private:
    ReaderHub &m_hub;
    FaceEngine &m_engine;
    SecretBytes m_code{};
    SecretBytes m_photo{}; ///< JPEG 2000, as the engine takes it
    FacePicture m_picture{}; ///< the same, decoded
    std::optional<CardFront> m_front{};
    quint64 m_visit = 0; ///< counts what was forgotten: nothing of an older visit is kept
};

} // namespace madoguchi
