__version__ = "0.1.0"  # that of libburin, which tests compare
