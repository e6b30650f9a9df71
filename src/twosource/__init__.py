"""Reports of events -> for each claim in them, how many independent origins stand behind it, and why."""
