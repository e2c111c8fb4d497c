"""`tumenwatch demo`: a small newsroom on loopback, watched by the real daemon, with real mail and a real webhook.

The play follows a script (script.py); the daemon knows nothing of it and runs as its own process on a config of its
own. At the end, what was told is held against what the script says should have been told.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from monitor.demo.newsroom import Newsroom, now, wait
from monitor.demo.receivers import Mailbox, Webhook
from monitor.demo.reckoning import Reckoning, reckon
from monitor.demo.script import FEEDS, Publication, Script, write_script

START_WITHIN = 30.0
"""Seconds the daemon may take to visit its first feed."""
STOP_WITHIN = 10.0
PATIENCE = 45.0
"""Seconds to wait, after the last beat, for what is still owed."""
SETTLE = 6.0
"""Seconds to listen on after everything owed has come, for what should not come."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Play the demo. 0: everything was told as the script says; 1: something was not; 2: it could not start."""
    options = parser().parse_args(arguments)
    script = write_script(options.seed, now().date(), plant_error=options.plant_error)
    with tempfile.TemporaryDirectory(prefix="tumenwatch-demo-") as folder:
        return play(script, Path(folder), beat_seconds=options.beat)


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="tumenwatch demo",
        description="Plays a small newsroom on this machine: twelve feeds in five languages, watched by the real "
        "daemon. Prints the alerts as staff would receive them, then what was told and what was rightly not told. "
        "Needs no internet and leaves nothing behind. Takes about a minute.",
        epilog="example: tumenwatch demo --seed 7",
    )
    made.add_argument("--seed", type=int, default=1, help="shuffles order, numbers and places (default 1)")
    made.add_argument(
        "--beat", type=float, default=5.0, metavar="SECONDS", help="length of a beat (default 5)"
    )
    made.add_argument(
        "--plant-error",
        action="store_true",
        help="expect one telling too many, to see that the demo can fail (exit status 1)",
    )
    return made


def play(script: Script, folder: Path, *, beat_seconds: float) -> int:
    """Run the whole play in `folder`."""
    with Newsroom(script) as newsroom, Mailbox() as mailbox, Webhook() as webhook:
        config = folder / "config.yaml"
        config.write_text(config_text(newsroom, mailbox, webhook, folder), "utf-8")
        log = folder / "daemon.log"
        _say(
            f"The newsroom: {len(FEEDS)} outlets in five languages on {newsroom.address}, seed {script.seed}."
        )
        daemon = _start(config, log)
        try:
            if (
                not wait(START_WITHIN, lambda: bool(newsroom.asked) or daemon.poll() is not None)
                or daemon.poll()
            ):
                _say("The daemon did not start. Its own words:\n" + log.read_text("utf-8", "replace"))
                return 2
            _play_beats(newsroom, webhook, mailbox, beat_seconds)
            shown = _watch(newsroom, webhook, mailbox)
            stopped = _stop(daemon)
        finally:
            if daemon.poll() is None:
                daemon.kill()
                daemon.wait()
        result = reckon(script, newsroom, webhook.posts, mailbox.mails[:])
        _say("\n".join(closing(script, newsroom, result, shown, stopped)))
        if stopped != 0:
            _say(_tail(log))
        return 0 if result.right and stopped == 0 else 1


def config_text(newsroom: Newsroom, mailbox: Mailbox, webhook: Webhook, folder: Path) -> str:
    """The demo's own config.yaml: short rhythms, loopback allowed, two channels."""
    sources = "\n".join(
        f"  - {{id: {feed.id}, name: {feed.name}, url: '{newsroom.feed_url(feed)}', kind: feed, every: 2 s, "
        f"languages: [{feed.lang}], zone: {feed.zone}}}"
        for feed in FEEDS
    )
    return textwrap.dedent(
        """\
        contact: demo@tumenwatch.example
        sources:
        {sources}
        channels:
          - {{id: duty, url: 'mailto://127.0.0.1:{smtp}/?from=watch@tumenwatch.example&to=duty@tumenwatch.example'}}
          - {{id: hook, url: 'json://127.0.0.1:{hook}/alerts', allow_private: true, trusted: true}}
        routes:
          - {{name: everything, channels: [duty, hook]}}
        alerts: {{quiet_period: 0 s}}
        crawl:
          delay: 0.05 s
          timeout: 10 s
          per_host: 8
          allow: ['127.0.0.1:{web}']
          ports: [{web}]
        web: {{on: false}}
        storage: {{path: '{path}'}}
        """
    ).format(sources=sources, smtp=mailbox.port, hook=webhook.port, web=newsroom.port, path=folder / "ledger")


def _start(config: Path, log: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with log.open("wb") as out:
        return subprocess.Popen(
            [sys.executable, "-m", "monitor", "run", "--config", str(config)],
            stdout=out,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env=environment,
        )


def _play_beats(newsroom: Newsroom, webhook: Webhook, mailbox: Mailbox, seconds: float) -> None:
    """Publish beat by beat and show each mail as it arrives."""
    shown = 0
    for beat in range(1, newsroom.script.beats + 1):
        new = newsroom.advance(beat, now())
        _say(f"\n── beat {beat} of {newsroom.script.beats}: {len(new)} stories appear " + "─" * 30)
        for publication in new:
            _say(f"   {publication.feed:<10} {publication.story.title}")
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            shown = _show(mailbox, shown)
            time.sleep(0.1)
    newsroom.shown_mails = shown


def _watch(newsroom: Newsroom, webhook: Webhook, mailbox: Mailbox) -> int:
    """Wait for what is still owed, then listen on for what should not come. How many mails were shown."""
    script = newsroom.script
    wait(PATIENCE, lambda: reckon(script, newsroom, webhook.posts, mailbox.mails).complete)
    wait(SETTLE, lambda: False)
    return _show(mailbox, newsroom.shown_mails)


def _show(mailbox: Mailbox, shown: int) -> int:
    mails = mailbox.mails[:]
    for mail in mails[shown:]:
        width = 92
        _say("\n┌─ mail to " + mail.to + " " + "─" * max(0, width - 12 - len(mail.to)))
        _say(f"│ {mail.subject}\n│")
        for line in mail.body.strip().splitlines():
            _say(f"│ {line}")
        _say("└" + "─" * width)
    return len(mails)


def _stop(daemon: subprocess.Popen[bytes]) -> int:
    """Ask it to stop; its exit status, or -9 when it had to be killed."""
    daemon.send_signal(signal.SIGTERM)
    try:
        return daemon.wait(STOP_WITHIN)
    except subprocess.TimeoutExpired:
        daemon.kill()
        return daemon.wait()


def closing(script: Script, newsroom: Newsroom, result: Reckoning, shown: int, stopped: int) -> Iterator[str]:
    """The closing balance, line by line."""
    yield "\n══ What was told " + "═" * 60
    for telling, times in result.told:
        mark = "✓" if times == 1 else "✗"
        count = "once" if times == 1 else "never" if times == 0 else f"{times} times"
        yield f" {mark} {telling.kind:<10} {telling.what}: told {count}"
    for line in result.unexpected:
        yield f" ✗ not expected: {line}"
    for line in result.faults:
        yield f" ✗ {line}"
    yield f"\n══ What was rightly not told {'═' * 48}"
    yield f" · {_repeats(script)} retellings, wire copies and translations of what had been told"
    for publication in _noise(script):
        mark = "✗" if publication in result.noise_told else "·"
        yield f" {mark} {publication.story.title} ({publication.feed})"
    yield f"\n   The busy and the dying feed refused {newsroom.refusals} visits; their stories were told none the less."
    yield f"   {shown} mails and {result.posts} webhook posts arrived; the daemon stopped with status {stopped}."
    yield (
        "   Everything was told as the script says."
        if result.right
        else "   NOT as the script says: see ✗ above."
    )


def _noise(script: Script) -> list[Publication]:
    return [publication for publication in script.publications if not publication.incident]


def _repeats(script: Script) -> int:
    return sum(bool(publication.incident) for publication in script.publications) - script.owed


def _tail(log: Path) -> str:
    return "The daemon's last words:\n" + "\n".join(log.read_text("utf-8", "replace").splitlines()[-25:])


def _say(text: str) -> None:
    print(text, flush=True)
