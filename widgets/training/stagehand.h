#pragma once

#include <QString>

#include <functional>

class QWidget;

/// What a person's hands do at a window, done to the real widgets by their names. Nothing here knows a use
/// case.
namespace madoguchi::stagehand {

/// Runs the event loop until `done` holds. False: it did not within `milliseconds`.
bool waitFor(const std::function<bool()> &done, int milliseconds = 15'000);
/// Lets the event loop run for so long, as a person would look at a screen.
void lookFor(int milliseconds);
/// Waits for an enabled, visible button of that name and clicks it. False: there was none.
bool press(QWidget *window, const QString &name);
/// Types into the visible line edit of that name, replacing what is in it.
bool type(QWidget *window, const QString &name, const QString &text);
/// Selects, in the view of that name, the first row in which `text` stands. False: there is none.
bool select(QWidget *window, const QString &name, const QString &text);
/// A widget of that name is visible to the user.
bool isShown(const QWidget *window, const QString &name);

} // namespace madoguchi::stagehand
