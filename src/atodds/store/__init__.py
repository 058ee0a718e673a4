"""What runs keep for the runs after them: articles as read, and what was found in them and in their stories."""
