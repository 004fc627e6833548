<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Bookings</name>
    <message numerus="yes">
        <source>%1: all %n booked patient(s) are insured</source>
        <translation>
            <numerusform>%1: the %n booked patient is insured</numerusform>
            <numerusform>%1: all %n booked patients are insured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n booked patient(s) asked about</source>
        <translation>
            <numerusform>%1: %n booked patient asked about</numerusform>
            <numerusform>%1: %n booked patients asked about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n booked patient(s) wait to be asked about</source>
        <translation>
            <numerusform>%1: %n booked patient waits to be asked about</numerusform>
            <numerusform>%1: %n booked patients wait to be asked about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checkups</name>
    <message numerus="yes">
        <source>%n value(s) for which limits are published were not compared with them (unit or sex not given, another unit, or no figure).</source>
        <translation>
            <numerusform>%n value for which limits are published was not compared with them (unit or sex not given, another unit, or no figure).</numerusform>
            <numerusform>%n values for which limits are published were not compared with them (unit or sex not given, another unit, or no figure).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseWords</name>
    <message numerus="yes">
        <source>and %n more hint(s)</source>
        <translation>
            <numerusform>and %n more hint</numerusform>
            <numerusform>and %n more hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entry(s)</source>
        <translation>
            <numerusform>%1: %n entry</numerusform>
            <numerusform>%1: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of them too</source>
        <translation>
            <numerusform>also as %1: %n</numerusform>
            <numerusform>also as %1: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message numerus="yes">
        <source>The PIN was wrong: %n try(s) left</source>
        <translation>
            <numerusform>The PIN was wrong: %n try left</numerusform>
            <numerusform>The PIN was wrong: %n tries left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Wait %n second, then try again.</numerusform>
            <numerusform>Wait %n seconds, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more try (tries), then the password is needed.</source>
        <translation>
            <numerusform>%n more try, then the password is needed.</numerusform>
            <numerusform>%n more tries, then the password is needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The レセコン has not collected %n hand-over file(s) for a day</source>
        <translation>
            <numerusform>The レセコン has not collected a hand-over file for a day</numerusform>
            <numerusform>The レセコン has not collected %n hand-over files for a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n value(s) in the answer could not be read and are left out.</source>
        <translation>
            <numerusform>%n value in the answer could not be read and is left out.</numerusform>
            <numerusform>%n values in the answer could not be read and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in the answer are odd or missing, and are shown as received.</source>
        <translation>
            <numerusform>%n value in the answer is odd or missing, and is shown as received.</numerusform>
            <numerusform>%n values in the answer are odd or missing, and are shown as received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordHint</name>
    <message numerus="yes">
        <source>Still %n character(s) too short.</source>
        <translation>
            <numerusform>Still %n character too short.</numerusform>
            <numerusform>Still %n characters too short.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeatNotice</name>
    <message numerus="yes">
        <source>Your password ends in %n day(s)</source>
        <translation>
            <numerusform>Your password ends in %n day</numerusform>
            <numerusform>Your password ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed sign-in(s) with an unknown staff ID</source>
        <translation>
            <numerusform>%n failed sign-in with an unknown staff ID</numerusform>
            <numerusform>%n failed sign-ins with an unknown staff ID</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed sign-in(s) as %1</source>
        <translation>
            <numerusform>%n failed sign-in as %1</numerusform>
            <numerusform>%n failed sign-ins as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused request(s) for records by %1</source>
        <translation>
            <numerusform>%n refused request for records by %1</numerusform>
            <numerusform>%n refused requests for records by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) were not used for 60 days and are switched off</source>
        <translation>
            <numerusform>%n account was not used for 60 days and is switched off</numerusform>
            <numerusform>%n accounts were not used for 60 days and are switched off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::AuditList</name>
    <message numerus="yes">
        <source>%n entries, newest first.</source>
        <translation>
            <numerusform>%n entry, newest first.</numerusform>
            <numerusform>%n entries, newest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) out.</source>
        <translation>
            <numerusform>%n of them stands out.</numerusform>
            <numerusform>%n of them stand out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::CardChip</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::CheckupPanel</name>
    <message numerus="yes">
        <source>%n item(s) shown</source>
        <translation>
            <numerusform>%n item shown</numerusform>
            <numerusform>%n items shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::DeskWindow</name>
    <message numerus="yes">
        <source>A new reception. %n waiting.</source>
        <translation>
            <numerusform>A new reception. %n waiting.</numerusform>
            <numerusform>A new reception. %n waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reception(s) waiting. The reader goes on meanwhile.</source>
        <translation>
            <numerusform>%n reception waiting. The reader goes on meanwhile.</numerusform>
            <numerusform>%n receptions waiting. The reader goes on meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::KeepingModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>until resolved, at most %n day(s)</source>
        <translation>
            <numerusform>until resolved, at most %n day</numerusform>
            <numerusform>until resolved, at most %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the last visit</source>
        <translation>
            <numerusform>%n day after the last visit</numerusform>
            <numerusform>%n days after the last visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::MedicationBar</name>
    <message numerus="yes">
        <source>%n line(s) shown</source>
        <translation>
            <numerusform>%n line shown</numerusform>
            <numerusform>%n lines shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n hint(s)</source>
        <translation>
            <numerusform>▲ %n hint</numerusform>
            <numerusform>▲ %n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New or changed: %n month(s)</source>
        <translation>
            <numerusform>New or changed: %n month</numerusform>
            <numerusform>New or changed: %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::MedicationModel</name>
    <message numerus="yes">
        <source>%1: %n line(s)</source>
        <translation>
            <numerusform>%1: %n line</numerusform>
            <numerusform>%1: %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::NoticeBoard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::NumberAsking</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Number %1 is kept. In the outbox %n question(s) wait(s) to be sent. %2</source>
        <translation>
            <numerusform>Number %1 is kept. In the outbox %n question waits to be sent. %2</numerusform>
            <numerusform>Number %1 is kept. In the outbox %n questions wait to be sent. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::ReaderLine</name>
    <message numerus="yes">
        <source>PIN: %n try(s) left</source>
        <translation>
            <numerusform>PIN: %n try left</numerusform>
            <numerusform>PIN: %n tries left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::ReaderPage</name>
    <message numerus="yes">
        <source>PIN: %n tries left.</source>
        <translation>
            <numerusform>PIN: %n try left.</numerusform>
            <numerusform>PIN: %n tries left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::RecordsOut</name>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s). Take them out at once. It is on the audit log.</source>
        <translation>
            <numerusform>Sent to the printer: %n page. Take it out at once. It is on the audit log.</numerusform>
            <numerusform>Sent to the printer: %n pages. Take them out at once. It is on the audit log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The document is being made ready for the printer: %n page(s).</source>
        <translation>
            <numerusform>The document is being made ready for the printer: %n page.</numerusform>
            <numerusform>The document is being made ready for the printer: %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::SettingsPane</name>
    <message numerus="yes">
        <source>%n setting(s) changed and not saved yet.</source>
        <translation>
            <numerusform>%n setting changed and not saved yet.</numerusform>
            <numerusform>%n settings changed and not saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>madoguchi::StationPane</name>
    <message numerus="yes">
        <source>Insurers&apos; list of %1: %n insurer(s).</source>
        <translation>
            <numerusform>Insurers&apos; list of %1: %n insurer.</numerusform>
            <numerusform>Insurers&apos; list of %1: %n insurers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Insurers&apos; list, read in on %1: %n insurer(s).</source>
        <translation>
            <numerusform>Insurers&apos; list, read in on %1: %n insurer.</numerusform>
            <numerusform>Insurers&apos; list, read in on %1: %n insurers.</numerusform>
        </translation>
    </message>
</context>
</TS>
