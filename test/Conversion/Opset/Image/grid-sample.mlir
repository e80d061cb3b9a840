// RUN: onnx-xform-opt %s --convert-opset=15 | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // Pixels are rows, of which each position takes the nearest one, or the row of
  // zeros behind them.
  // CHANGE: GridSample 0->16 down
  // CHECK-LABEL: func.func @nearest_pixels
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[0, 0, -1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[A0]], %[[V0]]) : (tensor<2x3x4x5xf32>, tensor<3xi64>) -> tensor<2x3x20xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Transpose(%[[V1]]) {perm = array<i64: 0, 2, 1>} : (tensor<2x3x20xf32>) -> tensor<2x20x3xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Flatten(%[[V2]]) {axis = 2} : (tensor<2x20x3xf32>) -> tensor<40x3xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<[0, 0, 1, 0]> : tensor<4xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Pad(%[[V3]], %[[V4]]) : (tensor<40x3xf32>, tensor<4xi64>) -> tensor<41x3xf32>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<[0, -1, 2]> : tensor<3xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Reshape(%[[A1]], %[[V6]]) : (tensor<2x6x7x2xf32>, tensor<3xi64>) -> tensor<2x42x2xf32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Gather(%[[V7]], %[[V8]]) {axis = 2} : (tensor<2x42x2xf32>, tensor<i64>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Add(%[[V9]], %[[V10]]) : (tensor<2x42xf32>, tensor<f32>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<4.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Mul(%[[V11]], %[[V12]]) : (tensor<2x42xf32>, tensor<f32>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Sub(%[[V13]], %[[V14]]) : (tensor<2x42xf32>, tensor<f32>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Mul(%[[V15]], %[[V16]]) : (tensor<2x42xf32>, tensor<f32>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Round(%[[V17]]) : (tensor<2x42xf32>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V19:.*]] = onnx.Initializer dense<-1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Greater(%[[V18]], %[[V19]]) : (tensor<2x42xf32>, tensor<f32>) -> tensor<2x42xi1>
  // CHECK-NEXT: %[[V21:.*]] = onnx.Initializer dense<4.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V22:.*]] = onnx.Less(%[[V18]], %[[V21]]) : (tensor<2x42xf32>, tensor<f32>) -> tensor<2x42xi1>
  // CHECK-NEXT: %[[V23:.*]] = onnx.And(%[[V20]], %[[V22]]) : (tensor<2x42xi1>, tensor<2x42xi1>) -> tensor<2x42xi1>
  // CHECK-NEXT: %[[V24:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V25:.*]] = onnx.Gather(%[[V7]], %[[V24]]) {axis = 2} : (tensor<2x42x2xf32>, tensor<i64>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V26:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V27:.*]] = onnx.Add(%[[V25]], %[[V26]]) : (tensor<2x42xf32>, tensor<f32>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V28:.*]] = onnx.Initializer dense<5.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V29:.*]] = onnx.Mul(%[[V27]], %[[V28]]) : (tensor<2x42xf32>, tensor<f32>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V30:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V31:.*]] = onnx.Sub(%[[V29]], %[[V30]]) : (tensor<2x42xf32>, tensor<f32>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V32:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[V33:.*]] = onnx.Mul(%[[V31]], %[[V32]]) : (tensor<2x42xf32>, tensor<f32>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V34:.*]] = onnx.Round(%[[V33]]) : (tensor<2x42xf32>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V35:.*]] = onnx.Initializer dense<-1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V36:.*]] = onnx.Greater(%[[V34]], %[[V35]]) : (tensor<2x42xf32>, tensor<f32>) -> tensor<2x42xi1>
  // CHECK-NEXT: %[[V37:.*]] = onnx.Initializer dense<5.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V38:.*]] = onnx.Less(%[[V34]], %[[V37]]) : (tensor<2x42xf32>, tensor<f32>) -> tensor<2x42xi1>
  // CHECK-NEXT: %[[V39:.*]] = onnx.And(%[[V36]], %[[V38]]) : (tensor<2x42xi1>, tensor<2x42xi1>) -> tensor<2x42xi1>
  // CHECK-NEXT: %[[V40:.*]] = onnx.And(%[[V23]], %[[V39]]) : (tensor<2x42xi1>, tensor<2x42xi1>) -> tensor<2x42xi1>
  // CHECK-NEXT: %[[V41:.*]] = onnx.Initializer dense<[0, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V42:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V43:.*]] = onnx.Unsqueeze(%[[V41]], %[[V42]]) : (tensor<2xi64>, tensor<1xi64>) -> tensor<2x1xi64>
  // CHECK-NEXT: %[[V44:.*]] = onnx.Initializer dense<4> : tensor<i64>
  // CHECK-NEXT: %[[V45:.*]] = onnx.Mul(%[[V43]], %[[V44]]) : (tensor<2x1xi64>, tensor<i64>) -> tensor<2x1xi64>
  // CHECK-NEXT: %[[V46:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V47:.*]] = onnx.Initializer dense<3.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V48:.*]] = onnx.Clip(%[[V18]], %[[V46]], %[[V47]]) : (tensor<2x42xf32>, tensor<f32>, tensor<f32>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V49:.*]] = onnx.Cast(%[[V48]]) {to = 7} : (tensor<2x42xf32>) -> tensor<2x42xi64>
  // CHECK-NEXT: %[[V50:.*]] = onnx.Cast(%[[V23]]) {to = 7} : (tensor<2x42xi1>) -> tensor<2x42xi64>
  // CHECK-NEXT: %[[V51:.*]] = onnx.Mul(%[[V49]], %[[V50]]) : (tensor<2x42xi64>, tensor<2x42xi64>) -> tensor<2x42xi64>
  // CHECK-NEXT: %[[V52:.*]] = onnx.Add(%[[V45]], %[[V51]]) : (tensor<2x1xi64>, tensor<2x42xi64>) -> tensor<2x42xi64>
  // CHECK-NEXT: %[[V53:.*]] = onnx.Initializer dense<5> : tensor<i64>
  // CHECK-NEXT: %[[V54:.*]] = onnx.Mul(%[[V52]], %[[V53]]) : (tensor<2x42xi64>, tensor<i64>) -> tensor<2x42xi64>
  // CHECK-NEXT: %[[V55:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V56:.*]] = onnx.Initializer dense<4.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V57:.*]] = onnx.Clip(%[[V34]], %[[V55]], %[[V56]]) : (tensor<2x42xf32>, tensor<f32>, tensor<f32>) -> tensor<2x42xf32>
  // CHECK-NEXT: %[[V58:.*]] = onnx.Cast(%[[V57]]) {to = 7} : (tensor<2x42xf32>) -> tensor<2x42xi64>
  // CHECK-NEXT: %[[V59:.*]] = onnx.Cast(%[[V39]]) {to = 7} : (tensor<2x42xi1>) -> tensor<2x42xi64>
  // CHECK-NEXT: %[[V60:.*]] = onnx.Mul(%[[V58]], %[[V59]]) : (tensor<2x42xi64>, tensor<2x42xi64>) -> tensor<2x42xi64>
  // CHECK-NEXT: %[[V61:.*]] = onnx.Add(%[[V54]], %[[V60]]) : (tensor<2x42xi64>, tensor<2x42xi64>) -> tensor<2x42xi64>
  // CHECK-NEXT: %[[V62:.*]] = onnx.Initializer dense<40> : tensor<i64>
  // CHECK-NEXT: %[[V63:.*]] = onnx.Where(%[[V40]], %[[V61]], %[[V62]]) : (tensor<2x42xi1>, tensor<2x42xi64>, tensor<i64>) -> tensor<2x42xi64>
  // CHECK-NEXT: %[[V64:.*]] = onnx.Gather(%[[V5]], %[[V63]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<41x3xf32>, tensor<2x42xi64>) -> tensor<2x42x3xf32>
  // CHECK-NEXT: %[[V65:.*]] = onnx.Transpose(%[[V64]]) {perm = array<i64: 0, 2, 1>} : (tensor<2x42x3xf32>) -> tensor<2x3x42xf32>
  // CHECK-NEXT: %[[V66:.*]] = onnx.Initializer dense<[0, 0, 6, 7]> : tensor<4xi64>
  // CHECK-NEXT: %[[V67:.*]] = onnx.Reshape(%[[V65]], %[[V66]]) : (tensor<2x3x42xf32>, tensor<4xi64>) -> tensor<2x3x6x7xf32>
  // CHECK-NEXT: return %[[V67]] : tensor<2x3x6x7xf32>
  func.func @nearest_pixels(%x: tensor<2x3x4x5xf32>, %g: tensor<2x6x7x2xf32>) -> tensor<2x3x6x7xf32> {
    %y = onnx.GridSample(%x, %g) {mode = "nearest"} : (tensor<2x3x4x5xf32>, tensor<2x6x7x2xf32>) -> tensor<2x3x6x7xf32>
    return %y : tensor<2x3x6x7xf32>
  }

  // Sizes of the input are computed; outside is what is reflected at its edges.
  // CHECK-LABEL: func.func @a_line_of_unknown_size
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[0, -1, 1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[A1]], %[[V0]]) : (tensor<?x6x1xf32>, tensor<3xi64>) -> tensor<?x?x1xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Gather(%[[V1]], %[[V2]]) {axis = 2} : (tensor<?x?x1xf32>, tensor<i64>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Add(%[[V3]], %[[V4]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Shape(%[[A0]]) : (tensor<?x3x?xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Gather(%[[V6]], %[[V7]]) {axis = 0} : (tensor<3xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Cast(%[[V8]]) {to = 1} : (tensor<i64>) -> tensor<f32>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Mul(%[[V5]], %[[V9]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Sub(%[[V10]], %[[V11]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Mul(%[[V12]], %[[V13]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Floor(%[[V14]]) : (tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Add(%[[V15]], %[[V16]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Sub(%[[V17]], %[[V14]]) : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V19:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Unsqueeze(%[[V18]], %[[V19]]) : (tensor<?x?xf32>, tensor<1xi64>) -> tensor<?x?x1xf32>
  // CHECK-NEXT: %[[V21:.*]] = onnx.Initializer dense<[0, 0, -1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V22:.*]] = onnx.Reshape(%[[A0]], %[[V21]]) : (tensor<?x3x?xf32>, tensor<3xi64>) -> tensor<?x3x?xf32>
  // CHECK-NEXT: %[[V23:.*]] = onnx.Transpose(%[[V22]]) {perm = array<i64: 0, 2, 1>} : (tensor<?x3x?xf32>) -> tensor<?x?x3xf32>
  // CHECK-NEXT: %[[V24:.*]] = onnx.Flatten(%[[V23]]) {axis = 2} : (tensor<?x?x3xf32>) -> tensor<?x3xf32>
  // CHECK-NEXT: %[[V25:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V26:.*]] = onnx.Shape(%[[A0]]) : (tensor<?x3x?xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V27:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V28:.*]] = onnx.Gather(%[[V26]], %[[V27]]) {axis = 0} : (tensor<3xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V29:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V30:.*]] = onnx.Range(%[[V25]], %[[V28]], %[[V29]]) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V31:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V32:.*]] = onnx.Unsqueeze(%[[V30]], %[[V31]]) : (tensor<?xi64>, tensor<1xi64>) -> tensor<?x1xi64>
  // CHECK-NEXT: %[[V33:.*]] = onnx.Shape(%[[A0]]) : (tensor<?x3x?xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V34:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V35:.*]] = onnx.Gather(%[[V33]], %[[V34]]) {axis = 0} : (tensor<3xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V36:.*]] = onnx.Mul(%[[V32]], %[[V35]]) : (tensor<?x1xi64>, tensor<i64>) -> tensor<?x1xi64>
  // CHECK-NEXT: %[[V37:.*]] = onnx.Shape(%[[A0]]) : (tensor<?x3x?xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V38:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V39:.*]] = onnx.Gather(%[[V37]], %[[V38]]) {axis = 0} : (tensor<3xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V40:.*]] = onnx.Cast(%[[V39]]) {to = 1} : (tensor<i64>) -> tensor<f32>
  // CHECK-NEXT: %[[V41:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V42:.*]] = onnx.Mul(%[[V40]], %[[V41]]) : (tensor<f32>, tensor<f32>) -> tensor<f32>
  // CHECK-NEXT: %[[V43:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V44:.*]] = onnx.Sub(%[[V42]], %[[V43]]) : (tensor<f32>, tensor<f32>) -> tensor<f32>
  // CHECK-NEXT: %[[V45:.*]] = onnx.Div(%[[V15]], %[[V42]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V46:.*]] = onnx.Floor(%[[V45]]) : (tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V47:.*]] = onnx.Mul(%[[V42]], %[[V46]]) : (tensor<f32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V48:.*]] = onnx.Sub(%[[V15]], %[[V47]]) : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V49:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V50:.*]] = onnx.Mul(%[[V48]], %[[V49]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V51:.*]] = onnx.Sub(%[[V50]], %[[V44]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V52:.*]] = onnx.Abs(%[[V51]]) : (tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V53:.*]] = onnx.Sub(%[[V44]], %[[V52]]) : (tensor<f32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V54:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[V55:.*]] = onnx.Mul(%[[V53]], %[[V54]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V56:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V57:.*]] = onnx.Shape(%[[A0]]) : (tensor<?x3x?xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V58:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V59:.*]] = onnx.Gather(%[[V57]], %[[V58]]) {axis = 0} : (tensor<3xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V60:.*]] = onnx.Cast(%[[V59]]) {to = 1} : (tensor<i64>) -> tensor<f32>
  // CHECK-NEXT: %[[V61:.*]] = onnx.Initializer dense<-1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V62:.*]] = onnx.Add(%[[V60]], %[[V61]]) : (tensor<f32>, tensor<f32>) -> tensor<f32>
  // CHECK-NEXT: %[[V63:.*]] = onnx.Clip(%[[V55]], %[[V56]], %[[V62]]) : (tensor<?x?xf32>, tensor<f32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V64:.*]] = onnx.Cast(%[[V63]]) {to = 7} : (tensor<?x?xf32>) -> tensor<?x?xi64>
  // CHECK-NEXT: %[[V65:.*]] = onnx.Initializer dense<-1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V66:.*]] = onnx.Greater(%[[V63]], %[[V65]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xi1>
  // CHECK-NEXT: %[[V67:.*]] = onnx.Cast(%[[V66]]) {to = 7} : (tensor<?x?xi1>) -> tensor<?x?xi64>
  // CHECK-NEXT: %[[V68:.*]] = onnx.Mul(%[[V64]], %[[V67]]) : (tensor<?x?xi64>, tensor<?x?xi64>) -> tensor<?x?xi64>
  // CHECK-NEXT: %[[V69:.*]] = onnx.Add(%[[V36]], %[[V68]]) : (tensor<?x1xi64>, tensor<?x?xi64>) -> tensor<?x?xi64>
  // CHECK-NEXT: %[[V70:.*]] = onnx.Gather(%[[V24]], %[[V69]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<?x3xf32>, tensor<?x?xi64>) -> tensor<?x?x3xf32>
  // CHECK-NEXT: %[[V71:.*]] = onnx.Mul(%[[V20]], %[[V70]]) : (tensor<?x?x1xf32>, tensor<?x?x3xf32>) -> tensor<?x?x3xf32>
  // CHECK-NEXT: %[[V72:.*]] = onnx.Sub(%[[V14]], %[[V15]]) : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V73:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V74:.*]] = onnx.Unsqueeze(%[[V72]], %[[V73]]) : (tensor<?x?xf32>, tensor<1xi64>) -> tensor<?x?x1xf32>
  // CHECK-NEXT: %[[V75:.*]] = onnx.Shape(%[[A0]]) : (tensor<?x3x?xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V76:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V77:.*]] = onnx.Gather(%[[V75]], %[[V76]]) {axis = 0} : (tensor<3xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V78:.*]] = onnx.Cast(%[[V77]]) {to = 1} : (tensor<i64>) -> tensor<f32>
  // CHECK-NEXT: %[[V79:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V80:.*]] = onnx.Mul(%[[V78]], %[[V79]]) : (tensor<f32>, tensor<f32>) -> tensor<f32>
  // CHECK-NEXT: %[[V81:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V82:.*]] = onnx.Sub(%[[V80]], %[[V81]]) : (tensor<f32>, tensor<f32>) -> tensor<f32>
  // CHECK-NEXT: %[[V83:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V84:.*]] = onnx.Add(%[[V15]], %[[V83]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V85:.*]] = onnx.Div(%[[V84]], %[[V80]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V86:.*]] = onnx.Floor(%[[V85]]) : (tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V87:.*]] = onnx.Mul(%[[V80]], %[[V86]]) : (tensor<f32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V88:.*]] = onnx.Sub(%[[V84]], %[[V87]]) : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V89:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V90:.*]] = onnx.Mul(%[[V88]], %[[V89]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V91:.*]] = onnx.Sub(%[[V90]], %[[V82]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V92:.*]] = onnx.Abs(%[[V91]]) : (tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V93:.*]] = onnx.Sub(%[[V82]], %[[V92]]) : (tensor<f32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V94:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[V95:.*]] = onnx.Mul(%[[V93]], %[[V94]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V96:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V97:.*]] = onnx.Shape(%[[A0]]) : (tensor<?x3x?xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V98:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V99:.*]] = onnx.Gather(%[[V97]], %[[V98]]) {axis = 0} : (tensor<3xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V100:.*]] = onnx.Cast(%[[V99]]) {to = 1} : (tensor<i64>) -> tensor<f32>
  // CHECK-NEXT: %[[V101:.*]] = onnx.Initializer dense<-1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V102:.*]] = onnx.Add(%[[V100]], %[[V101]]) : (tensor<f32>, tensor<f32>) -> tensor<f32>
  // CHECK-NEXT: %[[V103:.*]] = onnx.Clip(%[[V95]], %[[V96]], %[[V102]]) : (tensor<?x?xf32>, tensor<f32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V104:.*]] = onnx.Cast(%[[V103]]) {to = 7} : (tensor<?x?xf32>) -> tensor<?x?xi64>
  // CHECK-NEXT: %[[V105:.*]] = onnx.Initializer dense<-1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V106:.*]] = onnx.Greater(%[[V103]], %[[V105]]) : (tensor<?x?xf32>, tensor<f32>) -> tensor<?x?xi1>
  // CHECK-NEXT: %[[V107:.*]] = onnx.Cast(%[[V106]]) {to = 7} : (tensor<?x?xi1>) -> tensor<?x?xi64>
  // CHECK-NEXT: %[[V108:.*]] = onnx.Mul(%[[V104]], %[[V107]]) : (tensor<?x?xi64>, tensor<?x?xi64>) -> tensor<?x?xi64>
  // CHECK-NEXT: %[[V109:.*]] = onnx.Add(%[[V36]], %[[V108]]) : (tensor<?x1xi64>, tensor<?x?xi64>) -> tensor<?x?xi64>
  // CHECK-NEXT: %[[V110:.*]] = onnx.Gather(%[[V24]], %[[V109]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<?x3xf32>, tensor<?x?xi64>) -> tensor<?x?x3xf32>
  // CHECK-NEXT: %[[V111:.*]] = onnx.Mul(%[[V74]], %[[V110]]) : (tensor<?x?x1xf32>, tensor<?x?x3xf32>) -> tensor<?x?x3xf32>
  // CHECK-NEXT: %[[V112:.*]] = onnx.Add(%[[V71]], %[[V111]]) : (tensor<?x?x3xf32>, tensor<?x?x3xf32>) -> tensor<?x?x3xf32>
  // CHECK-NEXT: %[[V113:.*]] = onnx.Transpose(%[[V112]]) {perm = array<i64: 0, 2, 1>} : (tensor<?x?x3xf32>) -> tensor<?x3x?xf32>
  // CHECK-NEXT: %[[V114:.*]] = onnx.Initializer dense<[0, 0, 6]> : tensor<3xi64>
  // CHECK-NEXT: %[[V115:.*]] = onnx.Reshape(%[[V113]], %[[V114]]) : (tensor<?x3x?xf32>, tensor<3xi64>) -> tensor<?x3x6xf32>
  // CHECK-NEXT: return %[[V115]] : tensor<?x3x6xf32>
  func.func @a_line_of_unknown_size(%x: tensor<?x3x?xf32>, %g: tensor<?x6x1xf32>) -> tensor<?x3x6xf32> {
    %y = onnx.GridSample(%x, %g) {padding_mode = "reflection"} : (tensor<?x3x?xf32>, tensor<?x6x1xf32>) -> tensor<?x3x6xf32>
    return %y : tensor<?x3x6xf32>
  }
}
