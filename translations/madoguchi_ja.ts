<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Words</name>
    <message>
        <source>age %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid: the insurance has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid: a new insurance exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No insurance is registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several insurances were found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid, details not registered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New one exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid, no details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card&apos;s certificate ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card&apos;s certificate has ended: eligibility only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medication records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health checkup records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatment records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Med</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visual check by staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked and answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left before the questions were answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered, but the service could not take the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still at the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insured person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dependant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dentist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pharmacist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the service said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derived from age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was said makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not said: ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The insurer has not registered the records of fiscal year %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkup is for people of 40 and over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of insurance provides no such records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given, until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given, but over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Number Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insurance number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tenths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (derived)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madoguchi::Banner</name>
    <message>
        <source>Every person here is invented. Nothing reaches a real service.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madoguchi::HealthBar</name>
    <message>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the equipment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>madoguchi::SignInPanel</name>
    <message>
        <source>%1: %2 / %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the invented account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts of the training clinic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
