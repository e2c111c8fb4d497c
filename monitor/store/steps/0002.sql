CREATE INDEX entries_queue ON entries (old_stock, due_at, host) WHERE due_at IS NOT NULL;

CREATE INDEX entries_taken ON entries (host, due_at) WHERE taken = 1;
