CREATE TABLE rulesets (
    digest TEXT NOT NULL,
    live_at VARCHAR(27),
    held_at VARCHAR(27),
    would_lose TEXT DEFAULT '[]' NOT NULL,
    accepted_at VARCHAR(27),
    accepted_by TEXT DEFAULT '' NOT NULL,
    reason TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (digest)
);
