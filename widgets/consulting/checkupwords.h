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
/// after the other. Where nothing was told, why.
QString value(const CheckupCell &cell, const QDate &day);
/// Below it: beyond which limit it is, by whom a waist was taken; empty: nothing.
QString remark(const CheckupLine &line, const CheckupCell &cell, Sex sex);
/// "131 → 128"; empty: none.
QString trend(const CheckupLine &line);
QColor colour(CheckupMark mark);

} // namespace madoguchi::checkupwords
