"""What comes out: text, JSON, HTML, SARIF, JUnit and annotations, one file each."""
