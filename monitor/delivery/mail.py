"""Mail, on Apprise's own mailto:// and mailtos:// addresses, with what its plug-in hides.

Our Message-ID (so that a repeat is known for one and follow-ups make a thread), the server's reply code and words, the
moment from which a message may have arrived, one recipient, text and HTML in which every foreign character is escaped.
"""

from __future__ import annotations

import html
import re
import smtplib
import socket
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from apprise.plugins.email import NotifyEmail

from monitor.alerts import plain
from monitor.delivery.deadline import cut_off
from monitor.delivery.letter import Letter
from monitor.delivery.outcomes import of_smtp
from monitor.delivery.redaction import scrubbed
from monitor.nouns import Outcome

CONNECT_TIMEOUT = 45.0
"""Seconds for each step of the conversation; servers that grey-list or scan take long (alerting-rules 5.3)."""

DEADLINE = 120.0
"""Seconds for the whole conversation after the greeting."""

_LINK = re.compile(r"https?://[^\s<>\"“”]+")
_MOST_REFERENCES = 20


@dataclass
class Progress:
    """How far a conversation came: from `body_on_its_way` on, the message may have arrived."""

    body_on_its_way: bool = False


class Mail(NotifyEmail):  # type: ignore[no-untyped-call]
    """Apprise's reading of the address, our own sending."""

    asked: tuple[str, ...] = ()
    """Recipients as they stand in the address: Apprise drops those that it cannot read."""

    @property
    def sender(self) -> str:
        return str(self.from_addr[1])

    @property
    def domain(self) -> str:
        """The sender's domain in ASCII."""
        domain = self.sender.rpartition("@")[2]
        return domain if domain.isascii() else domain.encode("idna").decode("ascii")

    def fault(self) -> str | None:
        """Why this address cannot be used here, as a sentence; None when it can."""
        asked = [one for part in self.asked for one in re.split(r"[,;\s]+", part) if one]
        if self.cc or self.bcc or len(self.targets) != 1 or len(asked) > 1:
            return (
                "one mail address a channel: no cc, no bcc, exactly one recipient (make a channel for each)"
            )
        if self.pgp_mode not in ("none", "no", None):
            return "pgp= is not supported"
        return None

    def deliver(
        self, letter: Letter, url: str, now: datetime, allow: tuple[str, ...] = (), private: bool = False
    ) -> Outcome:
        """Send one letter and say truly what came of it. `url` is only for keeping its secrets out of the words.

        A mail server is the operator's own choice and often in their network: `allow` and `private` do not matter.
        """
        mail = self.composed(letter, now)
        began = Progress()
        smtp: smtplib.SMTP | None = None
        try:
            smtp = self._connected(float(self.socket_connect_timeout))
            if smtp.sock is None:
                return Outcome(
                    "failed for now", "before the message was sent: the mail server closed the connection"
                )
            with cut_off(smtp.sock, DEADLINE):
                return self._conversed(smtp, mail, url, began)
        except smtplib.SMTPResponseException as error:
            return _of(error.smtp_code, error.smtp_error, url)
        except smtplib.SMTPNotSupportedError as error:
            return Outcome("broken", scrubbed(str(error), url))
        except (smtplib.SMTPException, OSError) as error:
            said = _sentence(error, url)
            if began.body_on_its_way:
                return Outcome("unknown", f"no answer after the message was sent: {said}")
            return Outcome("failed for now", f"before the message was sent: {said}")
        finally:
            if smtp is not None:
                _farewell(smtp)

    def _conversed(self, smtp: smtplib.SMTP, mail: EmailMessage, url: str, began: Progress) -> Outcome:
        recipient = str(self.targets[0][1])
        utf8 = not (self.sender + recipient).isascii()
        if utf8 and not smtp.has_extn("smtputf8"):
            return Outcome("broken", "the mail server does not take addresses outside ASCII (SMTPUTF8)")
        if self.user and self.password:
            smtp.login(self.user, self.password)
        code, words = smtp.mail(self.sender, ["SMTPUTF8"] if utf8 else [])
        if code != 250:
            return _of(code, words, url)
        code, words = smtp.rcpt(recipient)
        if code not in (250, 251):
            return _of(code, words, url)
        smtp.putcmd("data")
        code, words = smtp.getreply()
        if code != 354:
            return _of(code, words, url)
        began.body_on_its_way = True
        body = mail.as_bytes(policy=SMTP.clone(utf8=utf8)).rstrip(b"\r\n")
        smtp.send(re.sub(rb"(?m)^\.", b"..", body) + b"\r\n.\r\n")
        code, words = smtp.getreply()
        if code == -1:
            return Outcome("unknown", "the mail server's answer to the message could not be read")
        return _of(code, words, url)

    def composed(self, letter: Letter, now: datetime) -> EmailMessage:
        """The letter as a mail: headers that thread it, a text part, an HTML part."""
        mail = EmailMessage(policy=SMTP)
        name = self.from_addr[0] or "Tumenwatch"
        mail["From"] = Address(plain.one_line(str(name), 60), addr_spec=self.sender)
        target_name, target = self.targets[0]
        mail["To"] = Address(plain.one_line(str(target_name or ""), 60), addr_spec=target)
        mail["Subject"] = plain.one_line(letter.words.subject, 200)
        mail["Date"] = format_datetime(now.astimezone(UTC))
        mail["Message-ID"] = self._id(letter.message.id, letter.channel)
        earlier = [id for id in letter.thread if id != letter.message.id]
        if earlier:
            kept = (
                earlier
                if len(earlier) <= _MOST_REFERENCES
                else [earlier[0], *earlier[1 - _MOST_REFERENCES :]]
            )
            mail["In-Reply-To"] = self._id(kept[-1], letter.channel)
            mail["References"] = " ".join(self._id(id, letter.channel) for id in kept)
        if self.reply_to:
            mail["Reply-To"] = ", ".join(sorted(self.reply_to))
        mail["Auto-Submitted"] = "auto-generated"
        mail["X-Auto-Response-Suppress"] = "All"
        if letter.message.urgency == "urgent":
            mail["Importance"] = "high"
        for key, value in self.headers.items():
            if (
                re.fullmatch(r"[A-Za-z][A-Za-z0-9-]*", key)
                and key not in mail
                and key.lower() not in ("cc", "bcc")
            ):
                mail[key] = plain.one_line(str(value), 500)
        text = letter.text()
        mail.set_content(text + "\n", charset="utf-8", cte="quoted-printable")
        mail.add_alternative(
            page(text, letter.language), subtype="html", charset="utf-8", cte="quoted-printable"
        )
        return mail

    def _id(self, message: str, channel: str) -> str:
        """The same id for every try of one message on one channel."""
        return f"<{_atom(message)}.{_atom(channel)}@tumenwatch.{self.domain}>"

    def _connected(self, timeout: float) -> smtplib.SMTP:
        # The greeting names the sender's domain: the machine's own name is nobody's business, and asking for it may
        # hang in a resolver.
        context = ssl.create_default_context()
        if not self.verify_certificate:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        port = int(self.port or 0)
        smtp: smtplib.SMTP
        if self.secure_mode == "ssl":
            smtp = smtplib.SMTP_SSL(
                self.smtp_host, port, local_hostname=self.domain, timeout=timeout, context=context
            )
        else:
            smtp = smtplib.SMTP(self.smtp_host, port, local_hostname=self.domain, timeout=timeout)
        try:
            smtp.ehlo_or_helo_if_needed()
            if self.secure_mode == "starttls":
                smtp.starttls(context=context)
                smtp.ehlo()
        except BaseException:
            smtp.close()
            raise
        return smtp


def page(text: str, language: str) -> str:
    """A text as HTML: every character escaped, web addresses as plain links, no picture, no script, no style sheet."""
    lines = text.split("\n")
    first, rest = html.escape(lines[0]), "\n".join(lines[1:])
    shown, at = [], 0
    for found in _LINK.finditer(rest):
        address = found.group().rstrip(".,;:)")
        shown.append(html.escape(rest[at : found.start()]))
        escaped = html.escape(address, quote=True)
        shown.append(f'<a href="{escaped}" rel="noopener noreferrer">{escaped}</a>')
        at = found.start() + len(address)
    shown.append(html.escape(rest[at:]))
    body = "".join(shown).replace("\n", "<br>\n")
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(language, quote=True)}"><head><meta charset="utf-8"></head>\n'
        f"<body><p><strong>{first}</strong></p>\n<div>{body}</div></body></html>\n"
    )


def _of(code: int, words: bytes | str, url: str) -> Outcome:
    said = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return of_smtp(code, scrubbed(said, url))


def _sentence(error: Exception, url: str) -> str:
    match error:
        case socket.gaierror():
            return "the mail server's name could not be found"
        case ConnectionRefusedError():
            return "the mail server refused the connection"
        case TimeoutError():
            return "the mail server did not answer in time"
        case smtplib.SMTPServerDisconnected():
            return "the mail server closed the connection"
        case ssl.SSLCertVerificationError():
            return f"the mail server's certificate is not valid: {error.verify_message}"
        case _:
            return scrubbed(f"{type(error).__name__}: {error}", url)


def _farewell(smtp: smtplib.SMTP) -> None:
    """Say goodbye, not waiting long: what was accepted stays accepted, whatever comes of QUIT."""
    try:
        if smtp.sock is not None:
            smtp.sock.settimeout(2.0)
            smtp.quit()
    except (OSError, smtplib.SMTPException):
        pass
    finally:
        smtp.close()


def _atom(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]", "-", text)
