#include "widgets/patient/stagewords.h"

#include "widgets/common/furiganalabel.h"
#include "widgets/common/plainlabel.h"
#include "widgets/patient/asking.h"
#include "widgets/patient/cameraview.h"
#include "widgets/patient/facing.h"
#include "widgets/patient/patientstage.h"
#include "widgets/patient/patientwords.h"
#include "widgets/patient/picture.h"
#include "widgets/patient/voice.h"

#include <QCoreApplication>

namespace madoguchi {

using flow::Screen;
using flow::Visit;

namespace {

void put(FuriganaLabel *label, const QString &words)
{
    label->setMarkedText(words);
    label->setVisible(!words.isEmpty());
}

bool looks(const Visit &visit)
{
    return visit.screen == Screen::LookAtCamera && visit.faceStep == flow::FaceStep::Looking;
}

QString titleOf(const PatientSnapshot &snapshot, const PatientWords &words, const Voice &voice)
{
    const QString title = voice.say(words.title);
    if (!words.namesPerson)
        return title;
    // Braces would be taken for a reading.
    QString name = harmless(snapshot.name.reveal());
    name.replace(QLatin1Char('{'), QChar(u'｛')).replace(QLatin1Char('}'), QChar(u'｝'));
    return title.arg(name);
}

/// The kinds that one answer is about, one on each line, below what they are asked for.
QString withKinds(const Visit &visit, const QString &purpose, const Voice &voice, const QString &language)
{
    if (visit.screen != Screen::AskTogether)
        return purpose;
    QStringList lines;
    for (const ConsentKind kind : visit.toAsk)
        lines.append(QStringLiteral("・") + voice.sayIn(language, kindSource(kind)));
    return lines.join(u'\n') + u'\n' + purpose;
}

/// The Japanese wording is what a consent is given to: in another language it stays below.
QString originalOf(const Visit &visit, const PatientWords &words, const Voice &voice)
{
    if (!isQuestion(visit.screen) || voice.isHome())
        return {};
    return furigana::plain(voice.sayIn(Voice::home(), words.title) + u'\n'
        + withKinds(visit, voice.sayIn(Voice::home(), words.text), voice, Voice::home()));
}

QString countOf(const Visit &visit, const Voice &voice)
{
    QSet<ConsentKind> all = visit.asked;
    for (const ConsentKind kind : visit.toAsk)
        all.insert(kind);
    const auto total = all.size();
    if (visit.screen != Screen::AskConsent || total < 2)
        return {};
    return voice.say(QT_TRANSLATE_NOOP("Patient", "Question %1 of %2"))
        .arg(total - visit.toAsk.size() + 1)
        .arg(total);
}

/// Where nothing is left to do here, the card is to go.
QString reminderOf(const Visit &visit, const Voice &voice)
{
    const bool isTrouble = visit.screen == Screen::Trouble && !visit.canTryAgain && !visit.visualCanBegin();
    if (!visit.cardPresent || !(isOver(visit.screen) || isTrouble))
        return {};
    return voice.say(isTrouble ? QT_TRANSLATE_NOOP("Patient", "Please take your card")
                               : QT_TRANSLATE_NOOP("Patient", "Your card is still on the reader"));
}

/// A quiet remark: else where the camera is.
QString noteOf(const Visit &visit, const PatientWords &words, const Voice &voice)
{
    if (words.noteWarns)
        return {};
    if (words.note || visit.faceStep != flow::FaceStep::Looking)
        return voice.say(words.note);
    if (voice.reader().camera == ReaderProfile::Camera::None)
        return {};
    return voice.say(
        voice.reader().camera == ReaderProfile::Camera::Below ? cameraBelowSource() : cameraAboveSource());
}

} // namespace

void showWords(PatientStage &stage, const PatientSnapshot &snapshot, const Voice &voice)
{
    const Visit &visit = snapshot.visit;
    const PatientWords words = patientWords(snapshot);
    const QString text = words.saysPlacement ? voice.placement() : voice.say(words.text);
    // Who looks into a camera reads one thing at most.
    const bool onlyHint = stage.isLarge() && looks(visit);
    put(stage.count(), countOf(visit, voice));
    put(stage.title(), onlyHint ? QString() : titleOf(snapshot, words, voice));
    put(stage.text(), onlyHint ? QString() : withKinds(visit, text, voice, voice.language()));
    put(stage.warning(), onlyHint || !words.noteWarns ? QString() : voice.say(words.note));
    put(stage.note(), onlyHint ? QString() : noteOf(visit, words, voice));
    put(stage.reminder(), reminderOf(visit, voice));
    put(stage.original(), originalOf(visit, words, voice));
    stage.setPictureTells(words.saysPlacement);
    if (words.saysPlacement)
        stage.picture()->setPicture(voice.reader().picture);
    else if (words.picture)
        stage.picture()->setPicture(QLatin1String(words.picture));
    stage.picture()->setInsistent(visit.screen == Screen::TakeCard && visit.cardPresent);
    showCamera(stage, snapshot, voice);
}

void showCamera(PatientStage &stage, const PatientSnapshot &snapshot, const Voice &voice)
{
    const Visit &visit = snapshot.visit;
    const bool isLooking = looks(visit);
    const QString hint = isLooking ? voice.say(hintSource(visit.faceHint)) : QString();
    put(stage.hint(), hint);
    stage.showCamera(isLooking);
    if (isLooking) {
        stage.camera()->setHint(visit.faceHint, furigana::plain(hint));
        stage.camera()->setFrame(snapshot.frame);
    } else {
        stage.camera()->clear();
    }
}

} // namespace madoguchi
