"""The runners: the same suites, directly (fast) or by Great Expectations; the same findings."""
