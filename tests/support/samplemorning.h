#pragma once

#include "app/domain/reception.h"

#include <QList>

/// Invented receptions of one invented morning, 20 November 2026: every state that the desk has words for.
namespace madoguchi::samples {

/// Twelve, in the desk's order. Numbers and visit ids are stable: number 1 arrived at 08:30, and so on.
QList<Reception> morning();
/// One plain reception: valid, 3 tenths derived, medication yes, checkup no.
Reception plain(int number);
/// 20 November 2026, 09:05 in Japan.
QDateTime now();

} // namespace madoguchi::samples
