#pragma once

#include "app/domain/checkuppicture.h"

#include <QColor>
#include <QDate>
#include <QString>

/// Checkups in words of the current language.
namespace madoguchi::checkupwords {

QString group(CheckupGroup group);
/// As it came; where it came without a name, that of its code.
QString nameOf(const CheckupLine &line);
QString unit(const QString &folded);
/// What is displayed, codes in words only where nothing is (oqs-interface.md ruling 39); several methods one
/// after the other. Each with its own unit where that is not the row's, or that none was given. Where nothing
/// was told, why.
QString value(const CheckupLine &line, const CheckupCell &cell, const QDate &day);
/// The same where no row says a unit.
QString valueWithUnit(const CheckupCell &cell, const QDate &day);
/// Below it: beyond which limit it is or that none was asked, by whom a waist was taken; empty: nothing.
QString remark(const CheckupCell &cell, Sex sex);
/// A sentence's worth; empty: it was compared, or there is nothing to compare it with.
QString whyNotCompared(const CheckupCell &cell);
/// How many of all were not; empty: none.
QString notCompared(const CheckupPicture &picture);
/// By whose limits is marked.
QString sources();
/// "131 → 128"; empty: none.
QString trend(const CheckupLine &line);
QColor colour(CheckupMark mark);

} // namespace madoguchi::checkupwords
