CREATE TABLE acknowledgements (
    what TEXT NOT NULL,
    id INTEGER NOT NULL,
    "by" TEXT NOT NULL,
    at VARCHAR(27) NOT NULL,
    PRIMARY KEY (what, id)
);
