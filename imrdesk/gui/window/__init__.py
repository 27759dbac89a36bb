"""The main window: what joins the queue, the source and the record."""
