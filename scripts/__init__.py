"""Scripts: generators and checks that stand beside the package."""
