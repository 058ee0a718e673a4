"""The stages on Apache Spark; the ``spark`` extra."""
