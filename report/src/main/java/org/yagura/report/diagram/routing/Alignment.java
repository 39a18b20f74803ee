package org.yagura.report.diagram.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.yagura.report.diagram.plan.Plan;
import org.yagura.report.diagram.plan.PlannedBox;
import org.yagura.report.diagram.plan.PlannedEdge;

/**
 * Lets ELK order what is outside and the devices it ends on, so that few lines cross and most run
 * straight. Only the heights of its answer are used: its routes differ from run to run.
 */
final class Alignment {

  private static final double WIDTH = 100;

  private final Map<String, PlannedBox> boxes = new HashMap<>();
  private final Map<String, ElkNode> nodes = new TreeMap<>();
  private final ElkNode root = ElkGraphUtil.createGraph();

  private Alignment(double between) {
    root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    root.setProperty(LayeredOptions.RANDOM_SEED, 1);
    root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, between);
  }

  /** The top of each box that has a line from outside to a device; others are missing. */
  static Map<String, Double> tops(Plan plan, Spacing spacing) {
    Alignment alignment = new Alignment(spacing.boxes());
    List<PlannedEdge> edges = Ends.fromOutside(plan);
    for (PlannedBox box : plan.boxes()) {
      alignment.boxes.put(box.id(), box);
      if (edges.stream().anyMatch(it -> touches(it, box.id()))) {
        alignment.node(box, Ends.at(plan, box));
      }
    }
    if (edges.isEmpty()) {
      return Map.of();
    }
    edges.forEach(alignment::connect);
    // Outside Eclipse this is what tells ELK how to copy the defaults of its own options.
    LayoutMetaDataService.getInstance();
    new LayeredLayoutProvider().layout(alignment.root, new BasicProgressMonitor());
    Map<String, Double> tops = new TreeMap<>();
    alignment.nodes.forEach((id, node) -> tops.put(id, node.getY()));
    return tops;
  }

  private static boolean touches(PlannedEdge edge, String box) {
    return edge.from().box().equals(box) || edge.to().box().equals(box);
  }

  private void node(PlannedBox box, int ends) {
    ElkNode node = ElkGraphUtil.createNode(root);
    node.setDimensions(WIDTH, BoxSize.height(box, ends));
    boolean rows = !box.rows().isEmpty();
    node.setProperty(
        LayeredOptions.PORT_CONSTRAINTS,
        rows ? PortConstraints.FIXED_POS : PortConstraints.FIXED_SIDE);
    node.setProperty(LayeredOptions.SPACING_PORT_PORT, BoxSize.PORT_GAP);
    nodes.put(box.id(), node);
  }

  private void connect(PlannedEdge edge) {
    PlannedBox box = boxes.get(edge.from().box());
    ElkNode from = nodes.get(edge.from().box());
    ElkNode to = nodes.get(edge.to().box());
    if (box != null && from != null && to != null) {
      ElkPort source = port(from, PortSide.EAST, BoxSize.middle(box, edge.from().row()));
      ElkGraphUtil.createSimpleEdge(source, port(to, PortSide.WEST, 0));
    }
  }

  private static ElkPort port(ElkNode node, PortSide side, double y) {
    ElkPort port = ElkGraphUtil.createPort(node);
    port.setProperty(LayeredOptions.PORT_SIDE, side);
    port.setLocation(side == PortSide.EAST ? WIDTH : 0, y);
    return port;
  }
}
