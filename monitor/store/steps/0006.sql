CREATE TABLE marks (
    about TEXT NOT NULL,
    at VARCHAR(27) NOT NULL,
    described TEXT NOT NULL,
    PRIMARY KEY (about)
);
