"""What is to be done about it: the ledger, incidents, messages, channels, time."""
