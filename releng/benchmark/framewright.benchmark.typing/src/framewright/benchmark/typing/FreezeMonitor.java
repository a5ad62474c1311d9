package framewright.benchmark.typing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;

/** Asks the thread of the display for a sign of life again and again. When it does not answer at once, what it does is looked at every few milliseconds. */
final class FreezeMonitor extends Thread {

	/** A block of the thread of the display: how long it was in milliseconds, how much of it with the product's own code on the stack, and what of that took the most, and how long. */
	record Block(double length, double ours, String where) {
	}

	private static final long STEP = 3;
	private final Display display;
	private final List<Block> blocks = new ArrayList<>();

	FreezeMonitor(Display display) {
		super("Benchmark: freeze monitor");
		setDaemon(true);
		this.display = display;
	}

	@Override
	public void run() {
		while (!display.isDisposed()) {
			try {
				beat();
				TimeUnit.MILLISECONDS.sleep(STEP);
			} catch (InterruptedException e) {
				return;
			}
		}
	}

	private void beat() throws InterruptedException {
		CountDownLatch alive = new CountDownLatch(1);
		long from = System.nanoTime();
		display.asyncExec(alive::countDown);
		long ours = 0;
		Map<String, Long> places = new HashMap<>();
		long last = from;
		while (!alive.await(STEP, TimeUnit.MILLISECONDS)) {
			Optional<String> frame = own(display.getThread().getStackTrace());
			long now = System.nanoTime();
			if (frame.isPresent()) {
				ours += now - last;
				places.merge(frame.get(), now - last, Long::sum);
			}
			last = now;
		}
		String where = places.entrySet().stream().max(Map.Entry.comparingByValue()).map(most -> most.getKey() + " %.0f".formatted(most.getValue() / 1e6)).orElse("");
		synchronized (blocks) {
			blocks.add(new Block((System.nanoTime() - from) / 1e6, ours / 1e6, where));
		}
	}

	/** The product's own code on a stack, without the benchmark's and the application itself, which is always there. */
	private static Optional<String> own(StackTraceElement[] stack) {
		return Arrays.stream(stack).filter(frame -> frame.getClassName().startsWith("framewright.") && !frame.getClassName().startsWith("framewright.benchmark.") && !frame.getClassName().equals("framewright.ui.Application")).findFirst()
				.map(frame -> frame.getClassName() + "." + frame.getMethodName());
	}

	/** What was seen since the last call. */
	List<Block> take() {
		synchronized (blocks) {
			List<Block> taken = List.copyOf(blocks);
			blocks.clear();
			return taken;
		}
	}
}
