"""The tests of imrdesk."""
