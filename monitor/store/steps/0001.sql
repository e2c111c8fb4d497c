-- Schema 1: the first. Frozen: later changes are steps of their own.

CREATE TABLE articles (
    id INTEGER NOT NULL,
    url TEXT NOT NULL,
    digest TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    published VARCHAR(27),
    lang TEXT,
    completeness TEXT NOT NULL,
    tail TEXT NOT NULL,
    links TEXT NOT NULL,
    seen VARCHAR(27) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (url, digest)
);

CREATE INDEX articles_seen ON articles (seen);

CREATE TABLE chores (
    name TEXT NOT NULL,
    due_at VARCHAR(27),
    attempts INTEGER DEFAULT '0' NOT NULL,
    taken BOOLEAN DEFAULT '0' NOT NULL,
    payload TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (name)
);

CREATE TABLE incidents (
    id TEXT NOT NULL,
    opened VARCHAR(27) NOT NULL,
    archived TEXT DEFAULT '' NOT NULL,
    closed VARCHAR(27),
    note TEXT DEFAULT '' NOT NULL,
    merged_into TEXT,
    root TEXT NOT NULL,
    last_published VARCHAR(27),
    "view" TEXT NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(merged_into) REFERENCES incidents (id)
);

CREATE UNIQUE INDEX incidents_archived ON incidents (archived) WHERE archived != '';

CREATE UNIQUE INDEX incidents_changed ON incidents (changed);

CREATE INDEX incidents_last_published ON incidents (last_published);

CREATE INDEX incidents_opened ON incidents (opened);

CREATE INDEX incidents_root ON incidents (root);

CREATE TABLE links (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    kind TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at VARCHAR(27) NOT NULL,
    PRIMARY KEY (one, other)
);

CREATE TABLE messages (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    urgency TEXT NOT NULL,
    owed VARCHAR(27) NOT NULL,
    message TEXT NOT NULL,
    token TEXT NOT NULL,
    acknowledged_by TEXT DEFAULT '' NOT NULL,
    acknowledged_at VARCHAR(27),
    PRIMARY KEY (id),
    UNIQUE (token)
);

CREATE INDEX messages_owed ON messages (owed);

CREATE TABLE schema_version (
    version INTEGER NOT NULL
);

CREATE TABLE silences (
    id INTEGER NOT NULL,
    scope TEXT NOT NULL,
    until VARCHAR(27) NOT NULL,
    "by" TEXT NOT NULL,
    reason TEXT NOT NULL,
    at VARCHAR(27) NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE sources (
    id TEXT NOT NULL,
    host TEXT NOT NULL,
    described TEXT NOT NULL,
    active BOOLEAN DEFAULT 1 NOT NULL,
    due_at VARCHAR(27),
    attempts INTEGER DEFAULT '0' NOT NULL,
    recorded INTEGER DEFAULT '0' NOT NULL,
    taken BOOLEAN DEFAULT '0' NOT NULL,
    failures INTEGER DEFAULT '0' NOT NULL,
    etag TEXT,
    last_modified TEXT,
    last_full VARCHAR(27),
    last_poll VARCHAR(27),
    last_success VARCHAR(27),
    last_new VARCHAR(27),
    last_status INTEGER,
    last_error TEXT,
    PRIMARY KEY (id)
);

CREATE INDEX sources_due ON sources (due_at);

CREATE TABLE deliveries (
    id INTEGER NOT NULL,
    message TEXT NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at VARCHAR(27),
    attempts INTEGER DEFAULT '0' NOT NULL,
    taken BOOLEAN DEFAULT '0' NOT NULL,
    first_try VARCHAR(27),
    may_be_repeat BOOLEAN DEFAULT '0' NOT NULL,
    error TEXT DEFAULT '' NOT NULL,
    set_aside VARCHAR(27),
    PRIMARY KEY (id),
    UNIQUE (message, channel),
    FOREIGN KEY(message) REFERENCES messages (id)
);

CREATE INDEX deliveries_due ON deliveries (channel, due_at);

CREATE INDEX deliveries_state ON deliveries (state);

CREATE TABLE entries (
    id INTEGER NOT NULL,
    source TEXT NOT NULL,
    guid TEXT NOT NULL,
    url TEXT NOT NULL,
    host TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    published VARCHAR(27),
    author TEXT NOT NULL,
    seen VARCHAR(27) NOT NULL,
    old_stock BOOLEAN NOT NULL,
    teaser_judged BOOLEAN DEFAULT '0' NOT NULL,
    due_at VARCHAR(27),
    attempts INTEGER DEFAULT '0' NOT NULL,
    taken BOOLEAN DEFAULT '0' NOT NULL,
    error TEXT DEFAULT '' NOT NULL,
    set_aside VARCHAR(27),
    PRIMARY KEY (id),
    UNIQUE (source, guid),
    FOREIGN KEY(source) REFERENCES sources (id)
);

CREATE INDEX entries_aside ON entries (set_aside) WHERE set_aside IS NOT NULL;

CREATE INDEX entries_due ON entries (due_at) WHERE due_at IS NOT NULL;

CREATE INDEX entries_seen ON entries (seen);

CREATE INDEX entries_url ON entries (url);

CREATE TABLE history (
    id INTEGER NOT NULL,
    incident TEXT NOT NULL,
    at VARCHAR(27) NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    "by" TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(incident) REFERENCES incidents (id)
);

CREATE INDEX history_incident ON history (incident);

CREATE TABLE members (
    id INTEGER NOT NULL,
    incident TEXT NOT NULL,
    home TEXT NOT NULL,
    article_id INTEGER,
    report INTEGER NOT NULL,
    member TEXT NOT NULL,
    added VARCHAR(27) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (home, article_id, report),
    FOREIGN KEY(incident) REFERENCES incidents (id),
    FOREIGN KEY(home) REFERENCES incidents (id),
    FOREIGN KEY(article_id) REFERENCES articles (id)
);

CREATE INDEX members_article ON members (article_id);

CREATE INDEX members_incident ON members (incident);

CREATE TABLE message_incidents (
    message TEXT NOT NULL,
    incident TEXT NOT NULL,
    PRIMARY KEY (message, incident),
    FOREIGN KEY(message) REFERENCES messages (id),
    FOREIGN KEY(incident) REFERENCES incidents (id)
);

CREATE INDEX message_incidents_incident ON message_incidents (incident);

CREATE TABLE pages (
    article_id INTEGER NOT NULL,
    url TEXT NOT NULL,
    status INTEGER NOT NULL,
    headers TEXT NOT NULL,
    body BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    fetched_at VARCHAR(27) NOT NULL,
    PRIMARY KEY (article_id),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX pages_url ON pages (url);

CREATE TABLE polls (
    id INTEGER NOT NULL,
    source TEXT NOT NULL,
    at VARCHAR(27) NOT NULL,
    status INTEGER,
    error TEXT,
    found INTEGER NOT NULL,
    fresh INTEGER NOT NULL,
    gap_after VARCHAR(27),
    url TEXT NOT NULL,
    retry_after FLOAT,
    PRIMARY KEY (id),
    FOREIGN KEY(source) REFERENCES sources (id)
);

CREATE INDEX polls_at ON polls (at);

CREATE INDEX polls_gap ON polls (gap_after) WHERE gap_after IS NOT NULL;

CREATE INDEX polls_source ON polls (source, at);

CREATE TABLE entry_articles (
    entry_id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (entry_id, article_id),
    FOREIGN KEY(entry_id) REFERENCES entries (id),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);

CREATE INDEX entry_articles_article ON entry_articles (article_id);

CREATE TABLE tries (
    id INTEGER NOT NULL,
    delivery INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    at VARCHAR(27) NOT NULL,
    state TEXT NOT NULL,
    detail TEXT NOT NULL,
    code INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(delivery) REFERENCES deliveries (id)
);

CREATE INDEX tries_delivery ON tries (delivery);

CREATE TABLE verdicts (
    id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    entry_id INTEGER,
    ruleset TEXT NOT NULL,
    decision TEXT NOT NULL,
    points INTEGER NOT NULL,
    threshold INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    at VARCHAR(27) NOT NULL,
    telling BOOLEAN NOT NULL,
    old_stock BOOLEAN NOT NULL,
    due_at VARCHAR(27),
    attempts INTEGER DEFAULT '0' NOT NULL,
    taken BOOLEAN DEFAULT '0' NOT NULL,
    resolved VARCHAR(27),
    error TEXT DEFAULT '' NOT NULL,
    set_aside VARCHAR(27),
    PRIMARY KEY (id),
    UNIQUE (article_id, ruleset),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE,
    FOREIGN KEY(entry_id) REFERENCES entries (id)
);

CREATE INDEX verdicts_at ON verdicts (at);

CREATE INDEX verdicts_due ON verdicts (due_at) WHERE due_at IS NOT NULL;
