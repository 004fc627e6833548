#pragma once

#include <QFile>
#include <QString>

class QWidget;

namespace madoguchi {

/// Writes down what a walkthrough showed: one line a step in transcript.tsv and one numbered picture a step.
class Scribe
{
public:
    /// `dir` is created where it is missing; an older transcript in it is replaced.
    explicit Scribe(const QString &dir);

    /// False: the folder or the transcript cannot be written.
    [[nodiscard]] bool ready() const { return m_ready; }
    /// `actor`: patient, desk, doctor or service. `shown` is what stood there, in the words of the window.
    /// `paper`: a picture that is laid over the window's, e.g. what a printer gave; empty: none.
    /// False: the line or the picture could not be written.
    bool note(const QString &actor, const QWidget *window, const QString &step, const QString &shown,
        const QString &paper = {});

private:
    QString m_dir;
    QFile m_transcript;
    bool m_ready = false;
    int m_number = 0;
};

/// The visible words of a window, top to bottom, as a screen reader would find them.
QString visibleWords(const QWidget *window);

} // namespace madoguchi
