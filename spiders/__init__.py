"""How a page is had, and what is on it. Knows the web and nothing else."""
