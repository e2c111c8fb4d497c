"""What a text says. Knows language and nothing else; the topic is data in a pack."""
