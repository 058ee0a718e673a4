"""Short invented wire stories that say their facts twice, with an error to be planted into each fact that is said again."""
