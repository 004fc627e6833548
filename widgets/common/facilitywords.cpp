#include "widgets/common/facilitywords.h"

#include <utility>

namespace madoguchi {

namespace {

/// Whole phrases: 医師 alone also stands in the list of the three professions, which is everywhere the same.
struct Phrase
{
    const char *facility;
    const char *language;
    const char *ofClinic;
    const char *instead;
};

constexpr Phrase phrases[] = {
    { "hospital", "ja", "この医院", "この病院" },
    { "hospital", "ja", "医院名", "病院名" },
    { "hospital", "ja", "端末に医院の", "端末に病院の" },
    { "hospital", "en", "the clinic", "the hospital" },
    { "hospital", "en", "The clinic", "The hospital" },
    { "hospital", "en", "this clinic", "this hospital" },
    { "hospital", "en", "This clinic", "This hospital" },
    { "hospital", "en", "Clinic: %1", "Hospital: %1" },
    { "hospital", "zh", "本院", "本医院" },
    { "hospital", "pt", "Esta clínica", "Este hospital" },
    { "hospital", "vi", "Phòng khám có", "Bệnh viện có" },
    { "dental", "ja", "診察室", "診療室" },
    { "dental", "ja", "医師が見た", "歯科医師が見た" },
    { "dental", "ja", "医師等", "歯科医師等" },
    { "dental", "en", "consulting room", "treatment room" },
    { "dental", "en", "Consulting room", "Treatment room" },
    { "dental", "en", "the doctor", "the dentist" },
    { "dental", "en", "that a doctor has read", "that a dentist has read" },
    { "dental", "en", "the clinic", "the dental clinic" },
    { "dental", "en", "The clinic", "The dental clinic" },
    { "dental", "en", "this clinic", "this dental clinic" },
    { "dental", "en", "This clinic", "This dental clinic" },
    { "dental", "en", "Clinic: %1", "Dental clinic: %1" },
    { "dental", "zh", "本院", "本牙科诊所" },
    { "dental", "pt", "Esta clínica", "Esta clínica dentária" },
    { "dental", "vi", "Phòng khám có", "Phòng khám nha khoa có" },
    { "pharmacy", "ja", "診察室", "調剤室" },
    { "pharmacy", "ja", "本日の診察はこのまま受けていただけます", "お薬は本日このままお渡しできます" },
    { "pharmacy", "ja", "本日の診察は受けていただけます", "お薬は本日お渡しできます" },
    { "pharmacy", "ja", "診察してください", "服薬指導をしてください" },
    { "pharmacy", "ja", "診察できます", "服薬指導できます" },
    { "pharmacy", "ja", "診察で必要", "服薬指導で必要" },
    { "pharmacy", "ja", "診察に使", "服薬指導に使" },
    { "pharmacy", "ja", "診察や処方のため", "調剤や服薬指導のため" },
    { "pharmacy", "ja", "診察のため", "服薬指導のため" },
    { "pharmacy", "ja", "{診察|しんさつ}", "{服薬指導|ふくやくしどう}" },
    { "pharmacy", "ja", "{当院|とういん}", "{当薬局|とうやっきょく}" },
    { "pharmacy", "ja", "当院", "当薬局" },
    { "pharmacy", "ja", "院内", "薬局内" },
    { "pharmacy", "ja", "この医院", "この薬局" },
    { "pharmacy", "ja", "医院名", "薬局名" },
    { "pharmacy", "ja", "端末に医院の", "端末に薬局の" },
    { "pharmacy", "ja", "医療機関名：", "薬局名：" },
    { "pharmacy", "ja", "医師が見た", "薬剤師が見た" },
    { "pharmacy", "ja", "医師等", "薬剤師等" },
    { "pharmacy", "en", "consulting room", "dispensing room" },
    { "pharmacy", "en", "Consulting room", "Dispensing room" },
    { "pharmacy", "en", "the doctor", "the pharmacist" },
    { "pharmacy", "en", "that a doctor has read", "that a pharmacist has read" },
    { "pharmacy", "en", "ou will be seen", "ou will be given your medicines" },
    { "pharmacy", "en", "Another patient can be seen", "Another patient can be advised" },
    { "pharmacy", "en", "another patient can be seen", "another patient can be advised" },
    { "pharmacy", "en", "Treat without", "Advise without" },
    { "pharmacy", "en", "treat without", "advise without" },
    { "pharmacy", "en", "You are treated", "You are served" },
    { "pharmacy", "en", "your examination and prescription", "advice about your medicines" },
    { "pharmacy", "en", "your examination", "advice about your medicines" },
    { "pharmacy", "en", "the clinic", "the pharmacy" },
    { "pharmacy", "en", "The clinic", "The pharmacy" },
    { "pharmacy", "en", "this clinic", "this pharmacy" },
    { "pharmacy", "en", "This clinic", "This pharmacy" },
    { "pharmacy", "en", "Clinic: %1", "Pharmacy: %1" },
    { "pharmacy", "zh", "本院", "本药房" },
    { "pharmacy", "zh", "得到同样的诊疗", "得到同样的服务" },
    { "pharmacy", "zh", "用于诊疗", "用于用药指导" },
    { "pharmacy", "zh", "进行诊疗", "进行用药指导" },
    { "pharmacy", "ko", "진료는 똑같이", "복약 상담은 똑같이" },
    { "pharmacy", "ko", "목적: 진료", "목적: 복약 상담" },
    { "pharmacy", "ko", "참고하여 진료", "참고하여 복약 상담" },
    { "pharmacy", "pt", "Esta clínica", "Esta farmácia" },
    { "pharmacy", "pt", "para a consulta", "para o atendimento" },
    { "pharmacy", "vi", "Phòng khám có", "Nhà thuốc có" },
    { "pharmacy", "vi", "được khám như nhau", "được phục vụ như nhau" },
    { "pharmacy", "vi", "để khám bệnh", "để tư vấn dùng thuốc" },
};

} // namespace

QString facilityWords(const QString &facility, const QString &language, QString words)
{
    for (const Phrase &phrase : phrases) {
        if (facility == QLatin1String(phrase.facility) && language == QLatin1String(phrase.language))
            words.replace(QString::fromUtf8(phrase.ofClinic), QString::fromUtf8(phrase.instead));
    }
    return words;
}

} // namespace madoguchi
