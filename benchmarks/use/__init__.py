"""What the engine's parts are good for: how often each rule fires, word is met, function runs, constant matters."""
