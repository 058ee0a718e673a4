"""Rules: data over few kinds, grouped in suites. Plain functions; nothing here knows a runner."""
