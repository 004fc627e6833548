"""The program as assistive technology sees it: over AT-SPI, from a process of its own, on a display and a bus of its own."""

import os
import signal
import subprocess
import sys
import tempfile
import time

import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 15
ROLES = {"push button", "check box", "radio button", "text", "password text", "combo box", "table", "list", "list item",
         "toggle button", "spin button", "document text", "entry", "table cell"}
ROWS = {"table", "list", "combo box", "tree table"}


class Failed(Exception):
    """One sentence; of a control its role and place, of words only what every installation shows."""


def surround(seconds):
    """Runs the calling script again on a display and a bus of its own, in a home that goes with it; `seconds` at the most."""
    if os.environ.get("MADOGUCHI_ACCESSIBLE"):
        signal.signal(signal.SIGALRM, _out_of_time)
        signal.alarm(seconds)
        return
    with tempfile.TemporaryDirectory() as home:
        run = os.path.join(home, "run")
        os.mkdir(run, 0o700)
        kept = {name: value for name, value in os.environ.items()
                if name not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM")
                and not name.startswith("XDG_")}
        kept.update(HOME=home, XDG_RUNTIME_DIR=run, MADOGUCHI_ACCESSIBLE="1", PYTHONDONTWRITEBYTECODE="1")
        reading, writing = os.pipe()
        # It says which display is free, once it can be used. It would begin anew when the last client leaves, and refuse meanwhile.
        with subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-noreset", "-nolisten", "tcp", "-screen", "0", "1600x1000x24"],
                              pass_fds=[writing], stderr=subprocess.DEVNULL) as display:
            os.close(writing)
            try:
                number = os.read(reading, 20).decode().strip()
                if not number:
                    sys.exit("the virtual display does not begin")
                done = subprocess.run(["dbus-run-session", "--", sys.executable, *sys.argv], env=dict(kept, DISPLAY=f":{number}"),
                                      check=False, timeout=seconds + 15)
            finally:
                display.terminate()
    sys.exit(done.returncode)


def _out_of_time(*_):
    raise Failed("the time is up")


def listen(seconds):
    """Events are taken while it waits."""
    context = GLib.MainContext.default()
    end = time.monotonic() + seconds
    while True:
        while context.pending():
            context.iteration(False)
        if time.monotonic() >= end:
            return
        time.sleep(0.01)


def wait_for(what, condition, patience=PATIENCE):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        listen(0.02)
    raise Failed(f"this did not happen within {patience} s: {what}")


class Control:
    """One thing that can be used, as it stood when the tree was read."""

    def __init__(self, node, in_rows):
        states = node.get_state_set()
        self.node, self.role, self.name, self.in_rows = node, node.get_role_name(), node.get_name() or "", in_rows
        self.focused = states.contains(Atspi.StateType.FOCUSED)
        self.focusable = states.contains(Atspi.StateType.FOCUSABLE) and states.contains(Atspi.StateType.ENABLED)
        box = node.get_extents(Atspi.CoordType.SCREEN)
        self.left, self.top, self.right, self.bottom = box.x, box.y, box.x + box.width, box.y + box.height

    @property
    def key(self):
        return self.node.path

    @property
    def says_what_it_is(self):
        """The name of a choice is its value: a label or the description says of what."""
        if self.role != "combo box":
            return bool(self.name.strip())
        labels = any(relation.get_relation_type() == Atspi.RelationType.LABELLED_BY for relation in self.node.get_relation_set())
        return labels or bool((self.node.get_description() or "").strip())

    def __str__(self):
        return f"{self.role} “{self.name}” at {self.left},{self.top}"


def walk(node, rows=False, top=True):
    """The controls below that can be seen."""
    try:
        states = node.get_state_set()
        if not top and not states.contains(Atspi.StateType.SHOWING):
            return
        role = node.get_role_name()
        if not top and (states.contains(Atspi.StateType.FOCUSABLE) or role in ROLES):
            yield Control(node, rows)
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None:
                yield from walk(child, rows or role in ROWS, False)
    except GLib.Error:  # it is gone meanwhile
        return


def words_below(node):
    """All names that are shown, of controls or not."""
    try:
        if node is None or not node.get_state_set().contains(Atspi.StateType.SHOWING):
            return
        yield node.get_name() or ""
        for i in range(node.get_child_count()):
            yield from words_below(node.get_child_at_index(i))
    except GLib.Error:
        return


class Clinic:
    """The training clinic, started as a user starts it; keys go to it through the display."""

    def __init__(self, program, windows):
        self.focus, self.told = [], []
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self.program = subprocess.Popen([program, "--training"], env=environment, stderr=subprocess.DEVNULL)
        self.listener = Atspi.EventListener.new(self._heard)
        for kind in ("object:state-changed:focused", "object:state-changed:showing"):
            if not self.listener.register(kind):
                raise Failed(f"the bus takes no listener for {kind}")
        self.app = wait_for("the program is on the accessibility bus with its windows", lambda: self._found(windows), 40)

    def end(self):
        self.program.terminate()
        try:
            self.program.wait(5)
        except subprocess.TimeoutExpired:
            self.program.kill()
            self.program.wait()

    def _heard(self, event):
        try:
            if not event.detail1:
                return
            if event.type.endswith("focused"):
                self.focus.append(event.source)
            elif event.source.get_role_name() == "notification":
                self.told.append(event.source.get_name() or "")
        except GLib.Error:  # it is gone meanwhile
            return

    def _found(self, windows):
        if self.program.poll() is not None:
            raise Failed(f"the program has ended: {self.program.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app and app.get_child_count() >= windows:
                return app
        return None

    def window(self, title):
        def found():
            for i in range(self.app.get_child_count()):
                frame = self.app.get_child_at_index(i)
                if frame and frame.get_name() == title:
                    return frame
            return None
        return wait_for(f"a window {title}", found)

    def controls(self, title):
        return list(walk(self.window(title)))

    def words(self, title):
        return set(words_below(self.window(title)))

    def control(self, title, role, name):
        return wait_for(f"{role} “{name}” in {title}", lambda: next(
            (one for one in self.controls(title) if one.role == role and name in one.name), None))

    def focused(self, title):
        """What has the keyboard; a row's cell counts as its table."""
        found = [one for one in self.controls(title) if one.focused]
        outer = [one for one in found if not one.in_rows]
        return outer[0] if outer else found[0] if found else None

    def front(self, title):
        found = subprocess.run(["xdotool", "search", "--name", f"^{title}$"], capture_output=True, text=True, check=False, timeout=10)
        if not found.stdout.split():
            raise Failed(f"no window of the display has the title {title}")
        number = found.stdout.split()[-1]
        subprocess.run(["xdotool", "windowraise", number, "windowfocus", "--sync", number], check=True, timeout=10)
        listen(0.3)

    def press(self, *keys, pause=0.05):
        subprocess.run(["xdotool", "key", *keys], check=True, timeout=10)
        listen(pause)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "60", text], check=True, timeout=20)
        listen(0.15)

    def focus_after(self, *keys):
        """Whom the program tells that the keyboard came to, with those around it, innermost first; nothing: nobody."""
        self.focus.clear()
        self.press(*keys, pause=0)
        try:
            wait_for("", lambda: self.focus, 10)  # a machine may be busy
        except Failed:
            return []
        listen(0.03)  # a table, and then its row
        nodes, node = [], self.focus[-1]
        while node is not None and node.get_role_name() not in ("application", "desktop frame"):
            nodes.append(node)
            node = node.get_parent()
        return nodes

    def heard(self, what, action, words):
        """`action` brings a notification with one of `words`: that is what is read aloud."""
        self.told.clear()
        action()
        wait_for(f"{what} is told aloud", lambda: any(word in told for told in self.told for word in words))
