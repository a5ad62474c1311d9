package framewright.versions.git;

/** Is told each time when what is on the disk has changed, so that a test can look at what a process that is killed there leaves behind. */
@FunctionalInterface
public interface Steps {

	/** Nobody looks. */
	Steps UNSEEN = step -> {
	};

	void at(String step);
}
