CREATE TABLE digest_lines (
    number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    message TEXT NOT NULL,
    UNIQUE (message),
    FOREIGN KEY(message) REFERENCES messages (id)
);

INSERT INTO digest_lines (message)
SELECT id FROM messages WHERE kind = 'alert' AND urgency = 'digest' ORDER BY owed, id;

UPDATE chores SET payload = (
    SELECT COALESCE(MAX(digest_lines.number), 0)
    FROM digest_lines JOIN messages ON messages.id = digest_lines.message
    WHERE messages.owed < chores.payload
) || ' ' || payload
WHERE name LIKE 'digest:%' AND payload LIKE '____-__-__T%';
